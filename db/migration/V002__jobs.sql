-- The dispatcher's own table, as db-scheduler defines it.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

-- The truth about work: the dispatcher only says when to look at a row of this table.
create table job (
  id               bigint generated always as identity primary key,
  kind             text        not null,
  idempotency_key  text        not null,
  title            text        not null,
  payload          jsonb       not null,
  owner            text        not null,
  state            text        not null default 'QUEUED'
                   check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  attempt          int         not null default 0,
  max_attempts     int         not null default 3 check (max_attempts between 1 and 10),
  cancel_requested boolean     not null default false,
  error            text,
  clip_id          bigint,
  created_at       timestamptz not null default now(),
  started_at       timestamptz,
  finished_at      timestamptz,
  unique (kind, idempotency_key)
);
create index job_recent on job (created_at desc);
create index job_open on job (state) where state in ('QUEUED', 'RUNNING');

-- Progress is written often: a narrow row of its own, with room for updates in place.
create table job_progress (
  job_id     bigint      primary key references job (id),
  attempt    int         not null,
  done       bigint      not null,
  total      bigint      not null,
  note       text        not null default '',
  updated_at timestamptz not null default now()
) with (fillfactor = 70);

-- Ended is ended: a late writer cannot bring a job back to life; only a retry of a failed one is a way back.
create function job_guard() returns trigger language plpgsql as $$
begin
  if old.state in ('DONE', 'CANCELLED') and new.state <> old.state then
    raise exception 'job % is % and stays so', old.id, old.state using errcode = 'VG001';
  end if;
  if new.attempt < old.attempt then
    raise exception 'attempt of job % cannot go back', old.id using errcode = 'VG001';
  end if;
  return new;
end $$;
create trigger job_guard before update on job for each row execute function job_guard();

