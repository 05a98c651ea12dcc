create table request (
  id         bigint generated always as identity primary key,
  name       text        not null check (length(name) between 1 and 120),
  generator  text        not null check (generator in ('procedural', 'imported')),
  scenario   jsonb,
  clip_count int         not null check (clip_count between 1 and 1000),
  seed       bigint      not null,
  created_by text        not null,
  created_at timestamptz not null default now()
);
create trigger request_immutable before update or delete on request for each row execute function refuse_change();
create trigger request_kept before truncate on request execute function refuse_change();

create table request_job (
  request_id bigint not null references request (id),
  ordinal    int    not null,
  job_id     bigint not null references job (id),
  primary key (request_id, ordinal)
);
create trigger request_job_immutable before update or delete on request_job
  for each row execute function refuse_change();
create trigger request_job_kept before truncate on request_job execute function refuse_change();
create index request_job_by_job on request_job (job_id);
