-- A person's work on a clip, from the first gesture to submission.
create table edit_draft (
  id               bigint generated always as identity primary key,
  clip_id          bigint      not null references clip (id),
  author           text        not null,
  base_revision_id bigint      not null references label_revision (id),
  state            text        not null default 'OPEN' check (state in ('OPEN', 'SUBMITTED', 'DISCARDED')),
  opened_at        timestamptz not null default now()
);
create unique index edit_draft_one_open on edit_draft (clip_id, author) where state = 'OPEN';

create table edit_operation (
  id       uuid        primary key,
  draft_id bigint      not null references edit_draft (id),
  seq      int         not null check (seq > 0),
  body     jsonb       not null,
  at       timestamptz not null default now(),
  unique (draft_id, seq)
);
create trigger edit_operation_append_only before update or delete on edit_operation
  for each row execute function refuse_change();
create trigger edit_operation_kept before truncate on edit_operation execute function refuse_change();

create table verdict (
  id          bigint generated always as identity primary key,
  clip_id     bigint      not null references clip (id),
  revision_id bigint      not null references label_revision (id),
  verdict     text        not null check (verdict in ('approve', 'reject', 'request_changes', 'reopen')),
  remark      text        not null default '' check (length(remark) <= 4000),
  reviewer    text        not null,
  at          timestamptz not null default now()
);
create index verdict_by_revision on verdict (revision_id, id desc);
create index verdict_by_clip on verdict (clip_id, id desc);
create trigger verdict_append_only before update or delete on verdict
  for each row execute function refuse_change();
create trigger verdict_kept before truncate on verdict execute function refuse_change();

-- Two pairs of eyes: nobody approves what they themselves wrote, whatever door they come through.
create function verdict_guard() returns trigger language plpgsql as $$
declare
  revision label_revision%rowtype;
begin
  select * into revision from label_revision where id = new.revision_id;
  if revision.clip_id <> new.clip_id then
    raise exception 'revision % is not of clip %', new.revision_id, new.clip_id using errcode = 'VG003';
  end if;
  if new.verdict = 'approve' and revision.author = new.reviewer then
    raise exception 'nobody approves their own revision' using errcode = 'VG003';
  end if;
  return new;
end $$;
create trigger verdict_guard before insert on verdict for each row execute function verdict_guard();
