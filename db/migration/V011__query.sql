-- The scenario of a clip, kept as JSON text by the renderer. Imported provenance may hold anything: what is no object is
-- null, and ends no search.
create function clip_scenario(provenance jsonb) returns jsonb language plpgsql immutable parallel safe as $$
declare
  scenario jsonb := provenance -> 'scenario';
begin
  if jsonb_typeof(scenario) = 'string' then
    scenario := (provenance ->> 'scenario')::jsonb;
  end if;
  return case when jsonb_typeof(scenario) = 'object' then scenario end;
exception when data_exception then
  return null;
end $$;
