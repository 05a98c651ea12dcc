-- What came out each time a version was computed again from rows and bytes.
create table verification (
  id         bigint generated always as identity primary key,
  version_id bigint      not null references version (id),
  clips      bigint      not null check (clips >= 0),
  recomputed char(64)    not null check (recomputed ~ '^[0-9a-f]{64}$'),
  difference text,
  person     text        not null,
  at         timestamptz not null default now()
);
create index verification_by_version on verification (version_id, id desc);
create trigger verification_append_only before update or delete on verification
  for each row execute function refuse_change();
create trigger verification_kept before truncate on verification execute function refuse_change();
