-- What people say about a place in a clip. Never changed: an answer, and whether it is settled, are rows of their own.
create table remark (
  -- named by the browser that wrote it: sent twice, it is there once
  id          uuid        primary key,
  no          bigint      generated always as identity unique,
  clip_id     bigint      not null references clip (id),
  revision_id bigint      references label_revision (id),
  frame       int         not null check (frame >= 0),
  -- image pixels; a remark may be about the whole frame
  x           double precision,
  y           double precision,
  body        text        not null check (length(body) between 1 and 4000),
  author      text        not null,
  at          timestamptz not null default now(),
  check ((x is null) = (y is null))
);
create index remark_by_clip on remark (clip_id, no);
create trigger remark_append_only before update or delete on remark for each row execute function refuse_change();
create trigger remark_kept before truncate on remark execute function refuse_change();

create table remark_reply (
  id        uuid        primary key,
  no        bigint      generated always as identity unique,
  remark_id uuid        not null references remark (id),
  action    text        not null check (action in ('reply', 'resolve', 'reopen')),
  body      text        not null check (length(body) <= 4000 and (action <> 'reply' or length(body) > 0)),
  author    text        not null,
  at        timestamptz not null default now()
);
create index remark_reply_by_remark on remark_reply (remark_id, no);
create trigger remark_reply_append_only before update or delete on remark_reply
  for each row execute function refuse_change();
create trigger remark_reply_kept before truncate on remark_reply execute function refuse_change();

-- Who looks at what this very moment; worth nothing after a crash.
create unlogged table clip_presence (
  clip_id bigint      not null,
  person  text        not null,
  tab     text        not null check (length(tab) between 1 and 64),
  frame   int         not null check (frame >= 0),
  editing boolean     not null,
  unsaved int         not null check (unsaved >= 0),
  seen_at timestamptz not null default now(),
  primary key (clip_id, person, tab)
);
