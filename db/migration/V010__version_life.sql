-- What became of a version beside its content: who submitted it, sent it back or withdrew it, and why.
create table version_event (
  id         bigint generated always as identity primary key,
  version_id bigint      not null references version (id),
  kind       text        not null check (kind in ('SUBMITTED', 'RETURNED', 'WITHDRAWN')),
  reason     text        not null default '' check (length(reason) <= 2000),
  person     text        not null,
  at         timestamptz not null default now(),
  check (kind = 'SUBMITTED' or length(trim(reason)) > 0)
);
create index version_event_by_version on version_event (version_id, id);
create trigger version_event_append_only before update or delete on version_event
  for each row execute function refuse_change();
create trigger version_event_kept before truncate on version_event execute function refuse_change();

-- Whatever commits as withdrawn says why: people who trained on it will ask.
create function version_withdrawn_with_reason() returns trigger language plpgsql as $$
begin
  if new.state = 'WITHDRAWN' and not exists
     (select 1 from version_event e where e.version_id = new.id and e.kind = 'WITHDRAWN') then
    raise exception 'version % would be withdrawn without a reason', new.semver using errcode = 'VG004';
  end if;
  return null;
end $$;
create constraint trigger version_withdrawn_with_reason after update on version deferrable initially deferred
  for each row execute function version_withdrawn_with_reason();

-- A name that people and scripts use in place of a number, such as "production"; it may move, the version may not.
create table version_tag (
  dataset_id bigint      not null references dataset (id),
  name       text        not null check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
  version_id bigint      not null references version (id),
  tagged_by  text        not null,
  tagged_at  timestamptz not null default now(),
  primary key (dataset_id, name)
);
create index version_tag_by_version on version_tag (version_id);

create function version_tag_guard() returns trigger language plpgsql as $$
declare
  target version%rowtype;
begin
  -- shared, so that it cannot be withdrawn at the same moment
  select * into target from version where id = new.version_id for share;
  if target.dataset_id <> new.dataset_id then
    raise exception 'a tag names a version of its own dataset' using errcode = 'VG004';
  end if;
  if target.state <> 'FROZEN' then
    raise exception 'version % is % and takes no tag: freeze it first', target.semver, lower(replace(target.state, '_', ' '))
      using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger version_tag_guard before insert or update on version_tag
  for each row execute function version_tag_guard();
create trigger version_tag_kept before truncate on version_tag execute function refuse_change();

-- Whoever asks for what a tag names gets nothing rather than data that must not be used.
create function version_untagged() returns trigger language plpgsql as $$
begin
  if new.state = 'WITHDRAWN' and old.state <> 'WITHDRAWN' then
    delete from version_tag where version_id = new.id;
  end if;
  return null;
end $$;
create trigger version_untagged after update on version for each row execute function version_untagged();
