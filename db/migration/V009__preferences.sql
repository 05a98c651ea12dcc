-- What a person set for themselves in the editor: small values by name, written by the browser and read by nothing else.
create table person_preference (
  person_id   bigint      primary key references person (id),
  preferences jsonb       not null check (jsonb_typeof(preferences) = 'object'
                                          and octet_length(preferences::text) <= 131072),
  changed_at  timestamptz not null default now()
);
