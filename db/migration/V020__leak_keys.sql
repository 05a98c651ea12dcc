-- What must not stand in two splits has more than one name: the person, the seed, the picture a clip was made from. Clips that
-- share any of them are one group; a clip that would join two groups is refused, as groups never move once they are assigned.
create table leak_key (
  key           text   primary key check (length(key) between 1 and 300),
  leak_group_id bigint not null references leak_group (id)
);
create index leak_key_of_group on leak_key (leak_group_id);
create trigger leak_key_immutable before update or delete on leak_key for each row execute function refuse_change();
create trigger leak_key_kept before truncate on leak_key execute function refuse_change();
insert into leak_key (key, leak_group_id) select key, id from leak_group;
