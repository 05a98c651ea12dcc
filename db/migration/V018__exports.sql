-- A version made into an archive to be fetched, again and again and in parts. The same version and format is one export.
create table export (
  id         bigint      generated always as identity primary key,
  version_id bigint      not null references version (id),
  format     text        not null check (format ~ '^[a-z0-9-]{1,40}$'),
  job_id     bigint      not null references job (id),
  file       char(64)    check (file ~ '^[0-9a-f]{64}$'),
  bytes      bigint      check (bytes >= 0),
  asked_by   text        not null,
  made_at    timestamptz,
  unique (version_id, format),
  check ((file is null) = (bytes is null) and (file is null) = (made_at is null))
);
