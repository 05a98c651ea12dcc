-- What was said about an erased clip, and what it was called, are gone as well; that something was said stays.
create or replace function clip_guard() returns trigger language plpgsql as $$
begin
  -- what is generated is only known after this trigger
  if tg_op = 'UPDATE' and old.preview is null and new.preview is not null
     and to_jsonb(new) - 'preview' - 'leaf' = to_jsonb(old) - 'preview' - 'leaf' then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.name = 'Erased clip ' || old.id and to_jsonb(new) - 'name' - 'leaf' = to_jsonb(old) - 'name' - 'leaf'
     and exists (select 1 from clip_tombstone t where t.clip_id = old.id) then
    return new;
  end if;
  raise exception '% of clip is refused: its rows never change', tg_op using errcode = 'VG002';
end $$;

create function remark_guard() returns trigger language plpgsql as $$
declare
  about bigint;
begin
  if tg_table_name = 'remark' then
    about := old.clip_id;
  else
    select r.clip_id into about from remark r where r.id = old.remark_id;
  end if;
  if tg_op = 'UPDATE' and new.body = '(erased)' and to_jsonb(new) - 'body' = to_jsonb(old) - 'body'
     and exists (select 1 from clip_tombstone t where t.clip_id = about) then
    return new;
  end if;
  raise exception '% of % is refused: its rows never change', tg_op, tg_table_name using errcode = 'VG002';
end $$;
drop trigger remark_append_only on remark;
create trigger remark_append_only before update or delete on remark for each row execute function remark_guard();
drop trigger remark_reply_append_only on remark_reply;
create trigger remark_reply_append_only before update or delete on remark_reply
  for each row execute function remark_guard();
