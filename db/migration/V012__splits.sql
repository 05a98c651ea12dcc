-- How a dataset divides what is learned from and what is measured on; open to change until a version is frozen with it.
create table split_policy (
  dataset_id bigint      primary key references dataset (id),
  train      int         not null check (train between 1 and 100),
  val        int         not null check (val between 0 and 100),
  test       int         not null check (test between 0 and 100),
  chosen_by  text        not null,
  chosen_at  timestamptz not null default now(),
  check (train + val + test = 100)
);

-- The split lives on the leak group and not on the clip: a person in two splits cannot be written down.
create table split_assignment (
  dataset_id    bigint not null references split_policy (dataset_id),
  leak_group_id bigint not null references leak_group (id),
  split         text   not null check (split in ('train', 'val', 'test')),
  version_id    bigint not null references version (id),
  primary key (dataset_id, leak_group_id)
);
create trigger split_assignment_append_only before update or delete on split_assignment
  for each row execute function refuse_change();
create trigger split_assignment_kept before truncate on split_assignment execute function refuse_change();

create function split_assignment_guard() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from version v
                 where v.id = new.version_id and v.dataset_id = new.dataset_id and v.root_hash is null) then
    raise exception 'a leak group gets its split from the version of its dataset that is being frozen' using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger split_assignment_guard before insert on split_assignment
  for each row execute function split_assignment_guard();

create function split_policy_guard() returns trigger language plpgsql as $$
begin
  if exists (select 1 from split_assignment a where a.dataset_id = old.dataset_id) then
    raise exception 'the splits of this dataset are settled since its first version was frozen' using errcode = 'VG004';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a dataset keeps its splits' using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger split_policy_guard before update or delete on split_policy
  for each row execute function split_policy_guard();
create trigger split_policy_kept before truncate on split_policy execute function refuse_change();

-- Versions frozen before there were splits stay as they are, with the root they have: all of them is to be trained on.
alter table version add divided boolean not null default false;

create or replace function version_sealed() returns trigger language plpgsql as $$
declare
  undivided bigint;
begin
  if exists (select 1 from version v where v.id = new.id and v.state = 'FROZEN' and v.root_hash is null) then
    raise exception 'version % would be frozen without a root hash', new.semver using errcode = 'VG004';
  end if;
  if new.state = 'FROZEN' and old.state = 'FROZEN' and new.divided then
    select m.clip_id into undivided from version_members(new.id) m join clip c on c.id = m.clip_id
      where not exists (select 1 from split_assignment a
                        where a.dataset_id = new.dataset_id and a.leak_group_id = c.leak_group_id) limit 1;
    if found then
      raise exception 'clip % of version % would have no split', undivided, new.semver using errcode = 'VG004';
    end if;
  end if;
  return null;
end $$;
