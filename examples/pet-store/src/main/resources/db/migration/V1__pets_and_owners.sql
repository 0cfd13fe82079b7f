-- Runs on H2 in PostgreSQL mode and on PostgreSQL. The document's maxLength counts code points, H2
-- counts UTF-16 units: texts that people write have twice as many of them.

create table owner (
  id    uuid primary key,
  name  varchar(200) not null,
  email varchar(400) unique
);

create table pet (
  id                 uuid primary key,
  name               varchar(120) not null,
  kind               varchar(10) not null,
  breed              varchar(40),
  good_with_children boolean,
  indoor             boolean,
  wingspan_cm        integer,
  price              decimal(8, 2) not null,
  born               date,
  vaccinated         boolean not null,
  aisle              integer,
  kennel_row         integer,
  box                integer,
  owner_id           uuid references owner (id),
  changed_at         timestamp with time zone not null,
  arrival            bigint generated always as identity,
  unique (aisle, kennel_row, box)
);
create index pet_arrival on pet (arrival);
create index pet_owner on pet (owner_id);

create table pet_tag (
  pet_id uuid not null references pet (id) on delete cascade,
  place  integer not null,
  tag    varchar(30) not null,
  primary key (pet_id, tag)
);
create index pet_tag_tag on pet_tag (tag);

create table pet_attribute (
  pet_id uuid not null references pet (id) on delete cascade,
  name   text not null,
  text   varchar(400) not null,
  primary key (pet_id, name)
);
