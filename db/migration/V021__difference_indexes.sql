-- A difference of ten thousand clips looks up as many names and verdicts: from indexes alone, not from wide rows all over the disk.
create index clip_named on clip (id) include (name);
create index verdict_newest on verdict (revision_id, id desc) include (verdict, reviewer);
drop index verdict_by_revision;
