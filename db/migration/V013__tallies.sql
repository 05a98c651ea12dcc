-- The revision that a clip has in a version, found by that clip alone; null where it was removed, no row where it never was.
-- A parent is always older than its children, so that the nearest ancestor is the one with the highest id.
create function version_revision(of_version bigint, of_clip bigint) returns table (revision_id bigint)
language sql stable as $$
  select c.revision_id
  from version_change c
  where c.clip_id = of_clip
    and c.version_id = any (array(select a.ancestor_id from version_ancestor a where a.version_id = of_version))
  order by c.version_id desc limit 1
$$;

-- Clips in a version whose approval was taken back. Every revision was approved when it came in, so that only those with a
-- newest verdict against them need a look: the size of the version does not matter.
create function version_unapproved(of_version bigint) returns table (clip_id bigint) language sql stable as $$
  select v.clip_id
  from verdict v
  cross join lateral version_revision(of_version, v.clip_id) n
  where v.verdict <> 'approve' and n.revision_id = v.revision_id
    and not exists (select 1 from verdict w where w.revision_id = v.revision_id and w.id > v.id)
$$;
create index verdict_against on verdict (revision_id, id) include (clip_id) where verdict <> 'approve';

create index clip_by_subject on clip (subject);
create index clip_by_leak_group on clip (leak_group_id);

-- The leaf of a version's Merkle tree that a clip belongs to: the first two bytes of its master's hash.
alter table clip add leaf int not null generated always as (('x' || left(master, 4))::bit(16)::int) stored;
create index clip_by_leaf on clip (leaf);

create or replace function clip_guard() returns trigger language plpgsql as $$
begin
  -- what is generated is only known after this trigger
  if tg_op = 'UPDATE' and old.preview is null and new.preview is not null
     and to_jsonb(new) - 'preview' - 'leaf' = to_jsonb(old) - 'preview' - 'leaf' then
    return new;
  end if;
  raise exception '% of clip is refused: its rows never change', tg_op using errcode = 'VG002';
end $$;

-- The number and hash of labels without a look at the labels.
create unique index label_revision_hash on label_revision (id) include (no, sha256);

create function merkle_entry(clip_id bigint, master char, labels char, split text) returns bytea
language sql immutable parallel safe as $$
  select case when split is null then '\x00'::bytea else '\x04'::bytea end || int8send(clip_id) || decode(master, 'hex')
    || decode(labels, 'hex') || coalesce(split, '')::bytea
$$;

-- What a clip counts for when versions are divided and described: a few short terms, 'all' among them.
create function clip_strata(of_clip bigint, of_revision bigint) returns table (stratum text) language sql stable as $$
  select s.stratum
  from clip c
  cross join lateral clip_scenario(c.provenance) scenario
  cross join lateral (
    select 'all' stratum union select 'spectrum ' || c.spectrum
    union select 'eyewear ' || (scenario #>> '{occlusion,eyewear}')
    union select 'skin ' || (scenario #>> '{driver,fitzpatrick}')
    union select 'light ' || width_bucket((scenario #>> '{lighting,illuminance_lx}')::float8,
                   array[1, 10, 100, 1000, 10000]::float8[])
      where jsonb_typeof(scenario #> '{lighting,illuminance_lx}') = 'number'
    union select l.layer || ' ' || l.value from label_span l where l.revision_id = of_revision) s
  where c.id = of_clip and s.stratum is not null
$$;

-- What a frozen version holds, counted once; versions frozen before this are counted whenever somebody asks.
create table version_split (
  version_id  bigint           not null references version (id),
  split       text             not null check (split in ('train', 'val', 'test')),
  clips       bigint           not null check (clips >= 0),
  subjects    bigint           not null check (subjects >= 0),
  leak_groups bigint           not null check (leak_groups >= 0),
  frames      bigint           not null check (frames >= 0),
  seconds     double precision not null,
  primary key (version_id, split)
);

-- Against its parent.
create table version_difference (
  version_id bigint primary key references version (id),
  added      bigint not null check (added >= 0),
  removed    bigint not null check (removed >= 0),
  relabelled bigint not null check (relabelled >= 0),
  held_out   bigint not null check (held_out between 0 and relabelled)
);

create table version_stratum (
  version_id bigint not null references version (id),
  split      text   not null check (split in ('train', 'val', 'test')),
  stratum    text   not null,
  clips      bigint not null check (clips > 0),
  primary key (version_id, split, stratum)
);

-- The leaves of the Merkle tree that a version changes against its parent; of each leaf the nearest ancestor's counts.
create table version_leaf (
  version_id bigint not null references version (id),
  leaf       int    not null check (leaf between 0 and 65535),
  hash       bytea  not null check (octet_length(hash) = 32),
  primary key (version_id, leaf)
);

-- What a version changes against its parent, found by its own changes alone.
create function version_own_changes(of_version bigint) returns table (clip_id bigint, old_revision bigint, new_revision bigint)
language plpgsql stable rows 10000 as $$
declare
  parent bigint := (select v.parent_id from version v where v.id = of_version);
begin
  return query
    select n.clip_id, o.revision_id, n.revision_id
    from version_change n left join lateral version_revision(parent, n.clip_id) o on true
    where n.version_id = of_version and n.revision_id is distinct from o.revision_id;
end $$;

-- The parent, where that is counted.
create function version_base(of_version bigint) returns bigint language sql stable as $$
  select v.parent_id from version v
  where v.id = of_version and exists (select 1 from version_split s where s.version_id = v.parent_id)
$$;

-- What is to be counted on top of the base: the version's own changes, or all that it holds where there is no base.
create function version_uncounted(of_version bigint) returns table (clip_id bigint, old_revision bigint, new_revision bigint)
language plpgsql stable rows 10000 as $$
begin
  if version_base(of_version) is null then
    return query select m.clip_id, null::bigint, m.revision_id from version_members(of_version) m;
  else
    return query select * from version_own_changes(of_version);
  end if;
end $$;

-- Clips of a version by split and stratum, and by leak group where that has no split yet.
create function version_strata(of_version bigint)
returns table (split text, leak_group_id bigint, stratum text, clips bigint) language sql stable as $$
  with entry as (
    select a.split, case when a.split is null then c.leak_group_id end leak_group_id, s.stratum, e.sign
    from version v
    cross join lateral (
      select u.clip_id, u.new_revision revision_id, 1 sign from version_uncounted(v.id) u where u.new_revision is not null
      union all
      select u.clip_id, u.old_revision, -1 from version_uncounted(v.id) u where u.old_revision is not null) e
    join clip c on c.id = e.clip_id
    left join split_assignment a on a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
    cross join lateral clip_strata(e.clip_id, e.revision_id) s
    where v.id = of_version)
  select part.split, part.leak_group_id, part.stratum, sum(part.clips)::bigint
  from (select s.split, null::bigint leak_group_id, s.stratum, s.clips from version_stratum s
        where s.version_id = version_base(of_version)
        union all select e.split, e.leak_group_id, e.stratum, e.sign from entry e) part
  group by 1, 2, 3 having sum(part.clips) > 0
$$;

-- How much of a version stands in each split; in none yet where that is null. A person or leak group counts where it came
-- with the changes or went with them.
create function version_tally(of_version bigint)
returns table (split text, clips bigint, subjects bigint, leak_groups bigint, frames bigint, seconds double precision)
language sql stable as $$
  with entry as materialized (
    select c.subject, c.leak_group_id, a.split, e.sign clips, e.sign * c.frame_count frames,
      e.sign * (c.pts_us[c.frame_count] / 1e6 + 1 / c.frames_per_second) seconds
    from version v
    cross join lateral (
      select u.clip_id, 1 sign from version_uncounted(v.id) u where u.old_revision is null
      union all
      select u.clip_id, -1 from version_uncounted(v.id) u where u.new_revision is null) e
    join clip c on c.id = e.clip_id
    left join split_assignment a on a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
    where v.id = of_version)
  select part.split, sum(part.clips)::bigint, sum(part.subjects)::bigint, sum(part.leak_groups)::bigint,
    sum(part.frames)::bigint, sum(part.seconds)::double precision
  from (
    select s.split, s.clips, s.subjects, s.leak_groups, s.frames, s.seconds from version_split s
    where s.version_id = version_base(of_version)
    union all
    select e.split, e.clips, 0, 0, e.frames, e.seconds from entry e
    union all
    select t.split,  0,
      exists (select 1 from clip c cross join lateral version_revision(of_version, c.id) r
              where c.subject = t.subject and r.revision_id is not null)::int
      - exists (select 1 from clip c cross join lateral version_revision(version_base(of_version), c.id) r
                where c.subject = t.subject and r.revision_id is not null)::int, 0, 0, 0
    from (select distinct e.split, e.subject from entry e) t
    union all
    select t.split, 0, 0,
      exists (select 1 from clip c cross join lateral version_revision(of_version, c.id) r
              where c.leak_group_id = t.leak_group_id and r.revision_id is not null)::int
      - exists (select 1 from clip c cross join lateral version_revision(version_base(of_version), c.id) r
                where c.leak_group_id = t.leak_group_id and r.revision_id is not null)::int, 0, 0
    from (select distinct e.split, e.leak_group_id from entry e) t) part
  group by part.split having sum(part.clips) > 0
$$;

-- The leaves that a version changes, with their hashes: see MerkleRoot for the bytes of an entry. All leaves that hold a clip
-- where there is no base.
create function version_own_leaves(of_version bigint) returns table (leaf int, hash bytea) language plpgsql stable
set work_mem = '64MB' as $$
begin
  if version_base(of_version) is null then
    return query
      select c.leaf of_leaf,
        sha256('\x01'::bytea || string_agg(merkle_entry(c.id, c.master, r.sha256, a.split), ''::bytea order by c.id))
      from version v cross join lateral version_members(v.id) m
      join clip c on c.id = m.clip_id join label_revision r on r.id = m.revision_id
      left join split_assignment a on v.divided and a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
      where v.id = of_version group by of_leaf;
  else
    return query
      select t.of_leaf, sha256('\x01'::bytea || coalesce(
        string_agg(merkle_entry(c.id, c.master, r.sha256, a.split), ''::bytea order by c.id)
          filter (where r.id is not null), ''::bytea))
      from (select distinct c.leaf of_leaf from version_own_changes(of_version) o join clip c on c.id = o.clip_id) t
      join version v on v.id = of_version
      join clip c on c.leaf = t.of_leaf
      left join lateral version_revision(of_version, c.id) m on true
      left join label_revision r on r.id = m.revision_id
      left join split_assignment a on v.divided and a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
      group by t.of_leaf;
  end if;
end $$;

create function version_tally_guard() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from version v where v.id = new.version_id and v.state = 'FROZEN' and v.root_hash is null) then
    raise exception 'a version is counted while it is being frozen, and never again' using errcode = 'VG004';
  end if;
  return new;
end $$;

do $$
declare
  counted text;
begin
  foreach counted in array array['version_split', 'version_difference', 'version_stratum', 'version_leaf'] loop
    execute format('create trigger %1$s_guard before insert on %1$s for each row execute function version_tally_guard()', counted);
    execute format('create trigger %1$s_append_only before update or delete on %1$s for each row execute function refuse_change()', counted);
    execute format('create trigger %1$s_kept before truncate on %1$s execute function refuse_change()', counted);
  end loop;
end $$;

create or replace function version_guard() returns trigger language plpgsql as $$
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
    select min(u.clip_id) into unapproved from version_unapproved(new.id) u;
    if unapproved is not null then
      raise exception 'clip % is in version % with labels that are not approved', unapproved, new.semver
        using errcode = 'VG005';
    end if;
  end if;
  return new;
end $$;

-- What a divided parent holds has its splits already: then the version's own clips are all that can lack one.
create or replace function version_sealed() returns trigger language plpgsql as $$
declare
  undivided bigint;
begin
  if exists (select 1 from version v where v.id = new.id and v.state = 'FROZEN' and v.root_hash is null) then
    raise exception 'version % would be frozen without a root hash', new.semver using errcode = 'VG004';
  end if;
  if new.state = 'FROZEN' and old.state = 'FROZEN' and new.divided then
    if exists (select 1 from version p where p.id = new.parent_id and p.divided) then
      select m.clip_id into undivided from version_change m join clip c on c.id = m.clip_id
        where m.version_id = new.id and m.revision_id is not null
          and not exists (select 1 from split_assignment a
                          where a.dataset_id = new.dataset_id and a.leak_group_id = c.leak_group_id) limit 1;
    else
      select m.clip_id into undivided from version_members(new.id) m join clip c on c.id = m.clip_id
        where not exists (select 1 from split_assignment a
                          where a.dataset_id = new.dataset_id and a.leak_group_id = c.leak_group_id) limit 1;
    end if;
    if undivided is not null then
      raise exception 'clip % of version % would have no split', undivided, new.semver using errcode = 'VG004';
    end if;
  end if;
  return null;
end $$;
