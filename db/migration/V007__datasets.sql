create table dataset (
  id         bigint generated always as identity primary key,
  slug       text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  created_by text        not null,
  created_at timestamptz not null default now()
);
create trigger dataset_immutable before update or delete on dataset for each row execute function refuse_change();
create trigger dataset_kept before truncate on dataset execute function refuse_change();

create table version (
  id         bigint generated always as identity primary key,
  dataset_id bigint      not null references dataset (id),
  parent_id  bigint references version (id),
  semver     text        not null check (semver ~ '^(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}$'),
  state      text        not null default 'DRAFT' check (state in ('DRAFT', 'IN_REVIEW', 'FROZEN', 'WITHDRAWN')),
  root_hash  char(64) check (root_hash ~ '^[0-9a-f]{64}$'),
  ontology   text        not null,
  changelog  text        not null default '',
  created_by text        not null,
  created_at timestamptz not null default now(),
  frozen_by  text,
  frozen_at  timestamptz,
  unique (dataset_id, semver),
  check ((frozen_at is not null) = (state in ('FROZEN', 'WITHDRAWN'))),
  check ((frozen_by is null) = (frozen_at is null))
);
create index version_by_parent on version (parent_id);

-- Every ancestor of a version with itself at depth 0. The database writes it, nobody else.
create table version_ancestor (
  version_id  bigint not null references version (id),
  ancestor_id bigint not null references version (id),
  depth       int    not null check (depth >= 0),
  primary key (version_id, depth)
);

-- What a version changes against its parent: a clip with the revision it now has, or with none where it is removed.
create table version_change (
  version_id  bigint not null references version (id),
  clip_id     bigint not null references clip (id),
  revision_id bigint references label_revision (id),
  primary key (version_id, clip_id)
);
create index version_change_by_clip on version_change (clip_id, version_id) include (revision_id);

-- The clips of a version with their revisions: of each clip the nearest change among the ancestors counts.
create function version_members(of_version bigint) returns table (clip_id bigint, revision_id bigint)
language sql stable as $$
  select nearest.clip_id, nearest.revision_id
  from (select distinct on (c.clip_id) c.clip_id, c.revision_id
        from version_ancestor a join version_change c on c.version_id = a.ancestor_id
        where a.version_id = of_version
        order by c.clip_id, a.depth) nearest
  where nearest.revision_id is not null
$$;

-- Who approved a revision: the reviewer of the newest verdict on it, where that approves and is not the author's own.
create function revision_approver(of_revision bigint) returns text language sql stable as $$
  select newest.reviewer
  from (select v.verdict, v.reviewer from verdict v where v.revision_id = of_revision order by v.id desc limit 1) newest
  join label_revision r on r.id = of_revision
  where newest.verdict = 'approve' and newest.reviewer <> r.author
$$;

create function version_opened() returns trigger language plpgsql as $$
declare
  parent version%rowtype;
begin
  if new.state <> 'DRAFT' or new.root_hash is not null then
    raise exception 'a version begins as a draft' using errcode = 'VG004';
  end if;
  if new.parent_id is not null then
    select * into parent from version where id = new.parent_id;
    if parent.dataset_id <> new.dataset_id or parent.state not in ('FROZEN', 'WITHDRAWN') then
      raise exception 'the parent of a version is a frozen version of the same dataset' using errcode = 'VG004';
    end if;
  end if;
  return new;
end $$;
create trigger version_opened before insert on version for each row execute function version_opened();

create function version_record_ancestors() returns trigger language plpgsql as $$
begin
  insert into version_ancestor
  select new.id, new.id, 0
  union all
  select new.id, a.ancestor_id, a.depth + 1 from version_ancestor a where a.version_id = new.parent_id;
  return new;
end $$;
create trigger version_record_ancestors after insert on version
  for each row execute function version_record_ancestors();

-- A version moves forward only. Frozen, it takes its root hash once, in the transaction that froze it, and may be withdrawn.
create function version_guard() returns trigger language plpgsql as $$
declare
  expected version%rowtype;
  unapproved bigint;
begin
  if (new.id, new.dataset_id, new.created_by, new.created_at) is distinct from
     (old.id, old.dataset_id, old.created_by, old.created_at) or new.parent_id is distinct from old.parent_id then
    raise exception 'a version keeps its dataset, parent and origin' using errcode = 'VG004';
  end if;
  if old.state in ('FROZEN', 'WITHDRAWN') then
    expected := old;
    if old.root_hash is null then
      expected.root_hash := new.root_hash;
    elsif old.state = 'FROZEN' and new.state = 'WITHDRAWN' then
      expected.state := 'WITHDRAWN';
    end if;
    if new is distinct from expected or new is not distinct from old then
      raise exception 'version % is % and takes no change', old.semver, lower(old.state) using errcode = 'VG004';
    end if;
  elsif new.state = 'WITHDRAWN' or new.root_hash is not null then
    raise exception 'only a frozen version has a root hash or can be withdrawn' using errcode = 'VG004';
  elsif new.state = 'FROZEN' then
    select m.clip_id into unapproved from version_members(new.id) m
      where revision_approver(m.revision_id) is null order by m.clip_id limit 1;
    if found then
      raise exception 'clip % is in version % with labels that are not approved', unapproved, new.semver
        using errcode = 'VG005';
    end if;
  end if;
  return new;
end $$;
create trigger version_guard before update on version for each row execute function version_guard();
create trigger version_never_deleted before delete on version for each row execute function refuse_change();
create trigger version_kept before truncate on version execute function refuse_change();

-- Freezing is state first, root hash second: whatever commits has both.
create function version_sealed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from version v where v.id = new.id and v.state = 'FROZEN' and v.root_hash is null) then
    raise exception 'version % would be frozen without a root hash', new.semver using errcode = 'VG004';
  end if;
  return null;
end $$;
create constraint trigger version_sealed after update on version deferrable initially deferred
  for each row execute function version_sealed();

create function version_ancestor_guard() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'ancestors are written with their version only' using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger version_ancestor_guard before insert on version_ancestor
  for each row execute function version_ancestor_guard();
create trigger version_ancestor_immutable before update or delete on version_ancestor
  for each row execute function refuse_change();
create trigger version_ancestor_kept before truncate on version_ancestor execute function refuse_change();

-- FOR SHARE and nothing weaker: the key share that the foreign key takes would let a freeze pass by, count its rows and
-- commit, and this row would land in a frozen version.
create function version_change_guard() returns trigger language plpgsql as $$
declare
  target version%rowtype;
  changed version_change%rowtype;
begin
  if tg_op = 'DELETE' then
    changed := old;
  else
    changed := new;
    if tg_op = 'UPDATE' and (new.version_id, new.clip_id) is distinct from (old.version_id, old.clip_id) then
      raise exception 'a change stays with its version and clip' using errcode = 'VG004';
    end if;
  end if;
  select * into target from version where id = changed.version_id for share;
  if target.state <> 'DRAFT' then
    raise exception 'version % is % and takes no change', target.semver, lower(replace(target.state, '_', ' '))
      using errcode = 'VG004';
  end if;
  if tg_op <> 'DELETE' and new.revision_id is not null then
    if not exists (select 1 from label_revision r where r.id = new.revision_id and r.clip_id = new.clip_id) then
      raise exception 'revision % is not of clip %', new.revision_id, new.clip_id using errcode = 'VG005';
    end if;
    if revision_approver(new.revision_id) is null then
      raise exception 'the labels of clip % are not approved by somebody other than their author', new.clip_id
        using errcode = 'VG005';
    end if;
  end if;
  return changed;
end $$;
create trigger version_change_guard before insert or update or delete on version_change
  for each row execute function version_change_guard();
create trigger version_change_kept before truncate on version_change execute function refuse_change();
