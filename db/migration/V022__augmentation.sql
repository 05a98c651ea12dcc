-- Clips that were made from clips by editing the video.
alter table clip drop constraint clip_generator_check;
alter table clip add constraint clip_generator_check check (generator in ('procedural', 'imported', 'augmented'));
alter table clip add constraint clip_augmented_has_parent check (generator <> 'augmented' or parent_id is not null);
create index clip_by_parent on clip (parent_id) where parent_id is not null;
