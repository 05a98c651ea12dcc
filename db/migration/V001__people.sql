create table person (
  id            bigint generated always as identity primary key,
  name          text        not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
  display_name  text        not null check (length(display_name) between 1 and 120),
  password_hash text        not null,
  roles         text[]      not null check (
                  cardinality(roles) > 0 and roles <@ array['ANNOTATOR', 'REVIEWER', 'LEAD', 'ADMIN']),
  active        boolean     not null default true,
  created_at    timestamptz not null default now()
);

-- Only the hash of a token is kept: whoever reads this table can sign in with nothing of it.
create table api_token (
  id         bigint generated always as identity primary key,
  person_id  bigint      not null references person (id),
  name       text        not null check (length(name) between 1 and 120),
  sha256     char(64)    not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used  timestamptz,
  revoked_at timestamptz
);
create index api_token_by_person on api_token (person_id);

create table audit_event (
  id      bigint generated always as identity primary key,
  at      timestamptz not null default now(),
  actor   text        not null,
  action  text        not null check (length(action) between 1 and 60),
  subject text        not null,
  detail  text        not null default ''
);
create index audit_event_by_time on audit_event (at desc);

create function audit_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% of the audit is refused', tg_op using errcode = 'VG002';
end $$;
create trigger audit_append_only before update or delete on audit_event
  for each row execute function audit_append_only();
create trigger audit_kept before truncate on audit_event execute function audit_append_only();
