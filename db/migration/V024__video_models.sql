-- Work that waits for somebody elsewhere: it has a dispatcher of its own, so that it never waits for a processor.
create table waiting_tasks (like scheduled_tasks including all);

alter table job
  add column lane  text not null default 'WORK' check (lane in ('WORK', 'WAIT')),
  add column waits int  not null default 0;

alter table request drop constraint request_generator_check;
alter table request add constraint request_generator_check check (generator in ('procedural', 'imported', 'generated'));
alter table clip drop constraint clip_generator_check;
alter table clip add constraint clip_generator_check
  check (generator in ('procedural', 'imported', 'augmented', 'generated'));

-- Where video models are, and as whom they are called. The key is encrypted with one that is not in this database.
create table connection (
  id             bigint           generated always as identity primary key,
  name           text             not null unique check (name ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  family         text             not null,
  address        text             not null check (length(address) <= 500),
  model          text             not null default '' check (length(model) <= 200),
  secret         bytea,
  secret_end     text             check (length(secret_end) <= 4),
  options        jsonb            not null default '{}',
  usd_per_second double precision not null check (usd_per_second >= 0),
  usd_per_month  double precision check (usd_per_month >= 0),
  most_at_once   int              not null check (most_at_once between 1 and 500),
  deadline_min   int              not null check (deadline_min between 1 and 1440),
  enabled        boolean          not null default true,
  changed_by     text             not null,
  changed_at     timestamptz      not null default now(),
  version        bigint           not null default 0
);

-- What a project may spend in a calendar month (UTC), over all connections.
create table video_budget (
  project       text             primary key check (length(project) between 1 and 60),
  usd_per_month double precision not null check (usd_per_month >= 0),
  changed_by    text             not null,
  changed_at    timestamptz      not null default now()
);

-- One video ordered from a model: stored before anything is sent.
create table video_operation (
  id             bigint           generated always as identity primary key,
  order_id       uuid             not null unique,
  connection_id  bigint           not null references connection (id),
  project        text             not null check (length(project) between 1 and 60),
  job_id         bigint           unique references job (id),
  source_clip_id bigint           references clip (id),
  state          text             not null check (state in ('DRAFT', 'SUBMITTING', 'QUEUED', 'RUNNING', 'DOWNLOADING',
                 'STORED', 'REFUSED', 'FAILED', 'CANCELLED', 'EXPIRED', 'SUBMIT_UNKNOWN', 'LOST')),
  "order"        jsonb            not null,
  warnings       text[]           not null default '{}',
  control        char(64),
  operation      text,
  made           boolean          not null default false,
  submissions    int              not null default 0,
  looks          int              not null default 0,
  estimate_usd   double precision not null,
  cost           double precision,
  cost_unit      text,
  cost_usd       double precision,
  sentence       text             not null default '',
  submitted_at   timestamptz,
  ended_at       timestamptz,
  created_by     text             not null,
  created_at     timestamptz      not null default now(),
  version        bigint           not null default 0
);
create index video_operation_open on video_operation (connection_id, state)
  where state in ('SUBMITTING', 'QUEUED', 'RUNNING', 'SUBMIT_UNKNOWN');
create index video_operation_spent on video_operation (project, submitted_at);
create index video_operation_by_source on video_operation (source_clip_id) where source_clip_id is not null;

-- What was sent stays as it was sent; what has come, was refused or was called off stays so.
create function video_operation_guard() returns trigger language plpgsql as $$
begin
  -- but for what an erased clip showed and was called
  if (new."order" <> old."order" and not exists (
        select 1 from clip_tombstone t where t.clip_id = old.source_clip_id
          or t.clip_id = (select j.clip_id from job j where j.id = old.job_id)))
     or new.order_id <> old.order_id or new.connection_id <> old.connection_id
     or new.project <> old.project or new.created_by <> old.created_by
     or new.source_clip_id is distinct from old.source_clip_id then
    raise exception 'what was ordered by % stays as it is', old.order_id using errcode = 'VG002';
  end if;
  if old.state in ('STORED', 'REFUSED', 'CANCELLED') and new.state <> old.state then
    raise exception 'operation % is % and stays so', old.id, old.state using errcode = 'VG001';
  end if;
  if new.submissions < old.submissions then
    raise exception 'submissions of operation % cannot be taken back', old.id using errcode = 'VG001';
  end if;
  return new;
end $$;
create trigger video_operation_guard before update on video_operation
  for each row execute function video_operation_guard();
create trigger video_operation_never_deleted before delete on video_operation
  for each row execute function refuse_change();
create trigger video_operation_kept before truncate on video_operation execute function refuse_change();

-- Webhooks that were heard: one that comes twice, or is played back, wakes nobody.
create table heard_webhook (
  id       text        primary key check (length(id) <= 200),
  heard_at timestamptz not null default now()
);
