-- Refuses every change of a row that must stay as it was written.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: its rows never change', tg_op, tg_table_name using errcode = 'VG002';
end $$;

create table leak_group (
  id  bigint generated always as identity primary key,
  key text not null unique
);
-- not an update to the very same: that is how an existing key is found in one statement
create trigger leak_group_immutable before update on leak_group
  for each row when (old is distinct from new) execute function refuse_change();
create trigger leak_group_never_deleted before delete on leak_group for each row execute function refuse_change();
create trigger leak_group_kept before truncate on leak_group execute function refuse_change();

create table clip (
  id                bigint generated always as identity primary key,
  name              text             not null check (length(name) between 1 and 120),
  master            char(64)         not null unique check (master ~ '^[0-9a-f]{64}$'),
  pack              char(64)         not null check (pack ~ '^[0-9a-f]{64}$'),
  preview           char(64)         check (preview ~ '^[0-9a-f]{64}$'),
  width             int              not null check (width between 1 and 16384),
  height            int              not null check (height between 1 and 16384),
  frame_count       int              not null check (frame_count > 0),
  frames_per_second double precision not null check (frames_per_second > 0),
  spectrum          text             not null check (spectrum in ('nir940', 'rgb')),
  pts_us            bigint[]         not null,
  generator         text             not null check (generator in ('procedural', 'imported')),
  subject           text             not null,
  leak_group_id     bigint           not null references leak_group (id),
  parent_id         bigint references clip (id),
  provenance        jsonb            not null,
  job_id            bigint unique references job (id),
  created_by        text             not null,
  created_at        timestamptz      not null default now(),
  check (cardinality(pts_us) = frame_count)
);
create index clip_created on clip (created_at desc);

-- The one thing that may come later, once: a preview is for a quick look and not worth making anybody wait.
create function clip_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.preview is null and new.preview is not null
     and to_jsonb(new) - 'preview' = to_jsonb(old) - 'preview' then
    return new;
  end if;
  raise exception '% of clip is refused: its rows never change', tg_op using errcode = 'VG002';
end $$;
create trigger clip_immutable before update or delete on clip for each row execute function clip_guard();
create trigger clip_kept before truncate on clip execute function refuse_change();

-- How far a clip has come; the clip itself stays untouched.
create table clip_stage (
  clip_id    bigint      primary key references clip (id),
  stage      text        not null check (stage in
             ('LABELLING', 'TO_LABEL', 'IN_WORK', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED')),
  assignee   text,
  changed_at timestamptz not null default now()
);
create index clip_stage_by_stage on clip_stage (stage, changed_at);

alter table job add foreign key (clip_id) references clip (id);
