-- One canonical JSON document (RFC 8785) a revision; the hash is of exactly these bytes.
create table label_revision (
  id         bigint generated always as identity primary key,
  clip_id    bigint      not null references clip (id),
  no         int         not null check (no > 0),
  parent_id  bigint references label_revision (id),
  origin     text        not null check (origin in ('truth', 'auto', 'human', 'import')),
  author     text        not null,
  ontology   text        not null,
  document   text        not null,
  sha256     char(64)    not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  job_id     bigint references job (id),
  created_at timestamptz not null default now(),
  unique (clip_id, no),
  unique (job_id, origin)
);
create trigger label_revision_append_only before update or delete on label_revision
  for each row execute function refuse_change();
create trigger label_revision_kept before truncate on label_revision execute function refuse_change();

-- The spans of a revision again, for search and statistics.
create table label_span (
  revision_id bigint not null references label_revision (id),
  layer       text   not null,
  start_frame int    not null check (start_frame >= 0),
  end_frame   int    not null,
  value       text   not null,
  origin      text   not null,
  confidence  int    not null check (confidence between 0 and 1000),
  primary key (revision_id, layer, start_frame),
  check (end_frame >= start_frame)
);
create index label_span_by_value on label_span (layer, value);
create trigger label_span_append_only before update or delete on label_span
  for each row execute function refuse_change();
create trigger label_span_kept before truncate on label_span execute function refuse_change();
