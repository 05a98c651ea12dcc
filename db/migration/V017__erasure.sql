-- A clip that must not be kept: what it showed and what was said of it are gone, that it was there, and every hash, stay.
create table clip_tombstone (
  clip_id   bigint      primary key references clip (id),
  reason    text        not null check (length(trim(reason)) between 1 and 2000),
  erased_by text        not null,
  erased_at timestamptz not null default now()
);
create trigger clip_tombstone_append_only before update or delete on clip_tombstone
  for each row execute function refuse_change();
create trigger clip_tombstone_kept before truncate on clip_tombstone execute function refuse_change();

alter table clip_stage drop constraint clip_stage_stage_check;
alter table clip_stage add constraint clip_stage_stage_check check (stage in
  ('LABELLING', 'TO_LABEL', 'IN_WORK', 'SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'ERASED'));

create function clip_stage_guard() returns trigger language plpgsql as $$
begin
  if new.stage <> 'ERASED' and exists (select 1 from clip_tombstone t where t.clip_id = new.clip_id) then
    raise exception 'clip % was erased and stays so', new.clip_id using errcode = 'VG006';
  end if;
  return new;
end $$;
create trigger clip_stage_guard before insert or update on clip_stage for each row execute function clip_stage_guard();

alter table label_revision alter column document drop not null;

-- A revision never changes, but for its document when its clip is erased: the hash stays.
create function label_revision_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.document is null and to_jsonb(new) - 'document' = to_jsonb(old) - 'document'
     and exists (select 1 from clip_tombstone t where t.clip_id = old.clip_id) then
    return new;
  end if;
  raise exception '% of label_revision is refused: its rows never change', tg_op using errcode = 'VG002';
end $$;
drop trigger label_revision_append_only on label_revision;
create trigger label_revision_append_only before update or delete on label_revision
  for each row execute function label_revision_guard();

create function label_revision_written() returns trigger language plpgsql as $$
begin
  if new.document is null then
    raise exception 'a revision has labels' using errcode = 'VG002';
  end if;
  if exists (select 1 from clip_tombstone t where t.clip_id = new.clip_id) then
    raise exception 'clip % was erased and takes no labels', new.clip_id using errcode = 'VG006';
  end if;
  return new;
end $$;
create trigger label_revision_written before insert on label_revision
  for each row execute function label_revision_written();

create function label_span_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from label_revision r join clip_tombstone t on t.clip_id = r.clip_id
                                  where r.id = old.revision_id) then
    return old;
  end if;
  raise exception '% of label_span is refused: its rows never change', tg_op using errcode = 'VG002';
end $$;
drop trigger label_span_append_only on label_span;
create trigger label_span_append_only before update or delete on label_span
  for each row execute function label_span_guard();

create function edit_operation_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from edit_draft d join clip_tombstone t on t.clip_id = d.clip_id
                                  where d.id = old.draft_id) then
    return old;
  end if;
  raise exception '% of edit_operation is refused: its rows never change', tg_op using errcode = 'VG002';
end $$;
drop trigger edit_operation_append_only on edit_operation;
create trigger edit_operation_append_only before update or delete on edit_operation
  for each row execute function edit_operation_guard();

-- An erased clip enters no version, and none is frozen with it.
create function version_change_living() returns trigger language plpgsql as $$
declare
  changed version_change%rowtype;
begin
  if tg_op = 'DELETE' then
    changed := old;
  else
    changed := new;
  end if;
  -- without its removal the clip would be back, as it is in the parent
  if (tg_op = 'DELETE') = (changed.revision_id is null)
     and exists (select 1 from clip_tombstone t where t.clip_id = changed.clip_id) then
    raise exception 'clip % was erased and enters no version', changed.clip_id using errcode = 'VG006';
  end if;
  return changed;
end $$;
create trigger version_change_living before insert or update or delete on version_change
  for each row execute function version_change_living();

create function version_living() returns trigger language plpgsql as $$
declare
  erased bigint;
begin
  if new.state = 'FROZEN' and old.state <> 'FROZEN' then
    select t.clip_id into erased from clip_tombstone t cross join lateral version_revision(new.id, t.clip_id) r
      where r.revision_id is not null limit 1;
    if found then
      raise exception 'clip % was erased: remove it from version % first', erased, new.semver using errcode = 'VG006';
    end if;
  end if;
  return new;
end $$;
create trigger version_living before update on version for each row execute function version_living();
