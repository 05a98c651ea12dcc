-- What clips with an approval in force are searched and described by: narrow rows, written with the verdict that changes them.
create table clip_search (
  clip_id       bigint           primary key references clip (id),
  revision_id   bigint           not null references label_revision (id),
  reviewer      text             not null,
  name          text             not null,
  subject       text             not null,
  name_folded   text             not null,
  subject_folded text            not null,
  leak_group_id bigint           not null,
  generator     text             not null,
  spectrum      text             not null,
  eyewear       text,
  sex           text,
  stature       text,
  age           double precision,
  skin          double precision,
  lux           double precision,
  kss           double precision,
  width         int              not null,
  height        int              not null,
  fps           double precision not null,
  frames        int              not null
);

-- Apart, so that a search that reads every clip reads little.
create table clip_search_strata (
  clip_id bigint primary key references clip_search (clip_id) on delete cascade,
  strata  text[] not null
);

-- Of each label that the approved revision has: in seconds, per cent of the frames, and a number of spans.
create table clip_search_label (
  clip_id bigint           not null references clip_search (clip_id) on delete cascade,
  layer   text             not null,
  value   text             not null,
  longest double precision not null,
  total   double precision not null,
  count   int              not null,
  share   double precision not null,
  primary key (clip_id, layer, value)
);
create index clip_search_label_by_value on clip_search_label (layer, value, longest, clip_id);

-- Imported provenance may hold anything: what is no number is none.
create function scenario_number(scenario jsonb, path text[]) returns double precision
language sql immutable parallel safe as $$
  select case when jsonb_typeof(scenario #> path) = 'number' then (scenario #>> path)::double precision end
$$;

create view approved_clip as
select c.id clip_id, v.revision_id, v.reviewer, c.name, c.subject,
  lower(c.name) name_folded, lower(c.subject) subject_folded, c.leak_group_id, c.generator, c.spectrum,
  s #>> '{occlusion,eyewear}' eyewear, s #>> '{driver,sex}' sex, s #>> '{driver,stature}' stature,
  scenario_number(s, '{driver,age}') age, scenario_number(s, '{driver,fitzpatrick}') skin,
  scenario_number(s, '{lighting,illuminance_lx}') lux, scenario_number(s, '{behaviour,kss}') kss,
  c.width, c.height, c.frames_per_second fps, c.frame_count frames
from clip c
join clip_stage g on g.clip_id = c.id and g.stage = 'APPROVED'
cross join lateral (select d.revision_id, d.verdict, d.reviewer from verdict d where d.clip_id = c.id order by d.id desc limit 1) v
cross join lateral clip_scenario(c.provenance) s
where v.verdict = 'approve';

create view approved_strata as
select s.clip_id, array(select t.stratum from clip_strata(s.clip_id, s.revision_id) t where t.stratum <> 'all' order by 1) strata
from clip_search s;

create view approved_label as
select s.clip_id, l.layer, l.value,
  max((l.end_frame - l.start_frame + 1) / s.fps) longest, sum((l.end_frame - l.start_frame + 1) / s.fps) total,
  count(*)::int count, sum(100.0 * (l.end_frame - l.start_frame + 1) / s.frames)::double precision share
from clip_search s join label_span l on l.revision_id = s.revision_id
group by s.clip_id, l.layer, l.value;

create function clip_search_refresh() returns trigger language plpgsql as $$
begin
  delete from clip_search where clip_id = new.clip_id;
  insert into clip_search select * from approved_clip a where a.clip_id = new.clip_id;
  insert into clip_search_strata select * from approved_strata s where s.clip_id = new.clip_id;
  insert into clip_search_label select * from approved_label l where l.clip_id = new.clip_id;
  return null;
end $$;
create trigger clip_search_refresh after insert on verdict for each row execute function clip_search_refresh();
create trigger clip_search_refresh after insert or update on clip_stage for each row execute function clip_search_refresh();

insert into clip_search select * from approved_clip;
insert into clip_search_strata select * from approved_strata;
insert into clip_search_label select * from approved_label;

-- What a dataset should consist of, in per cent of its clips.
create table dataset_target (
  dataset_id bigint not null references dataset (id),
  stratum    text   not null check (length(stratum) between 1 and 120),
  percent    int    not null check (percent between 0 and 100),
  primary key (dataset_id, stratum)
);

-- How clips came into a draft: part of the version's record from the freeze on.
create table version_query (
  id         bigint generated always as identity primary key,
  version_id bigint      not null references version (id),
  query      text        not null check (length(query) <= 2000),
  thinned    boolean     not null,
  added      int         not null check (added > 0),
  person     text        not null,
  at         timestamptz not null default now()
);
create index version_query_by_version on version_query (version_id, id);
create trigger version_query_append_only before update or delete on version_query
  for each row execute function refuse_change();
create trigger version_query_kept before truncate on version_query execute function refuse_change();

create function version_query_guard() returns trigger language plpgsql as $$
declare
  target version%rowtype;
begin
  select * into target from version where id = new.version_id for share;
  if target.state <> 'DRAFT' then
    raise exception 'version % is % and takes no change', target.semver, lower(replace(target.state, '_', ' '))
      using errcode = 'VG004';
  end if;
  return new;
end $$;
create trigger version_query_guard before insert on version_query for each row execute function version_query_guard();
