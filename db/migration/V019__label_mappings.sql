-- How names from elsewhere are called here, for imports from the same place.
create table label_mapping (
  name    text        primary key check (length(name) between 1 and 100),
  rules   jsonb       not null check (jsonb_typeof(rules) = 'object'),
  author  text        not null,
  kept_at timestamptz not null default now()
);
