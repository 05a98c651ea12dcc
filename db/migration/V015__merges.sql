-- Clips that two versions have with different labels, found by those alone that were changed since they parted.
create function version_changes_between(from_version bigint, to_version bigint)
returns table (clip_id bigint, old_revision bigint, new_revision bigint) language plpgsql stable rows 10000 as $$
begin
  return query
    with apart as (
      select coalesce(f.ancestor_id, t.ancestor_id) id
      from (select a.ancestor_id from version_ancestor a where a.version_id = from_version) f
      full join (select a.ancestor_id from version_ancestor a where a.version_id = to_version) t using (ancestor_id)
      where f.ancestor_id is null or t.ancestor_id is null)
    select c.clip_id, o.revision_id, n.revision_id
    from (select distinct x.clip_id from version_change x where x.version_id in (select id from apart)) c
    left join lateral version_revision(from_version, c.clip_id) o on true
    left join lateral version_revision(to_version, c.clip_id) n on true
    where o.revision_id is distinct from n.revision_id;
end $$;

-- What a draft took over from another version of its dataset.
create table version_merge (
  version_id bigint      not null references version (id),
  merged_id  bigint      not null references version (id),
  base_id    bigint references version (id),
  merged_by  text        not null,
  merged_at  timestamptz not null default now(),
  primary key (version_id, merged_id)
);
create trigger version_merge_append_only before update or delete on version_merge
  for each row execute function refuse_change();
create trigger version_merge_kept before truncate on version_merge execute function refuse_change();

create function version_merge_guard() returns trigger language plpgsql as $$
declare
  draft version%rowtype;
  merged version%rowtype;
begin
  select * into draft from version where id = new.version_id for share;
  select * into merged from version where id = new.merged_id;
  if draft.state <> 'DRAFT' or merged.state <> 'FROZEN' or draft.dataset_id <> merged.dataset_id then
    raise exception 'a frozen version is merged into a draft of its own dataset' using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger version_merge_guard before insert on version_merge for each row execute function version_merge_guard();

-- A version with all that it grew from, by whichever way.
create function version_history(of_version bigint) returns table (id bigint) language sql stable as $$
  with recursive grown as (
    select of_version id
    union
    select s.id from grown g cross join lateral (
      select v.parent_id id from version v where v.id = g.id and v.parent_id is not null
      union all select m.merged_id from version_merge m where m.version_id = g.id) s)
  select g.id from grown g
$$;

-- A clip that both sides changed, each in its own way. A person says which labels hold; until then nothing is frozen.
create table merge_conflict (
  id             bigint generated always as identity primary key,
  version_id     bigint not null,
  merged_id      bigint not null,
  clip_id        bigint not null references clip (id),
  base_revision  bigint references label_revision (id),
  our_revision   bigint references label_revision (id),
  their_revision bigint references label_revision (id),
  choice         text check (choice in ('ours', 'theirs', 'newest')),
  settled_by     text,
  settled_at     timestamptz,
  foreign key (version_id, merged_id) references version_merge (version_id, merged_id),
  unique (version_id, merged_id, clip_id),
  check ((choice is null) = (settled_by is null) and (choice is null) = (settled_at is null))
);
create index merge_conflict_open on merge_conflict (version_id) where choice is null;

create function merge_conflict_guard() returns trigger language plpgsql as $$
begin
  if old.choice is not null or new.choice is null or to_jsonb(new) - '{choice,settled_by,settled_at}'::text[]
     <> to_jsonb(old) - '{choice,settled_by,settled_at}'::text[] then
    raise exception 'a conflict is settled once and keeps what it was about' using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger merge_conflict_settled_once before update on merge_conflict
  for each row execute function merge_conflict_guard();
create trigger merge_conflict_never_deleted before delete on merge_conflict
  for each row execute function refuse_change();
create trigger merge_conflict_kept before truncate on merge_conflict execute function refuse_change();

create function version_settled() returns trigger language plpgsql as $$
declare
  open bigint;
begin
  if new.state = 'FROZEN' and old.state <> 'FROZEN' then
    select count(*) into open from merge_conflict c where c.version_id = new.id and c.choice is null;
    if open > 0 then
      raise exception 'version % has % of its merge not settled', new.semver,
        case when open = 1 then '1 clip' else open || ' clips' end using errcode = 'VG004';
    end if;
  end if;
  return new;
end $$;
create trigger version_settled before update on version for each row execute function version_settled();
