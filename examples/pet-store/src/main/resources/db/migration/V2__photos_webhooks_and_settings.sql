create table photo (
  id      uuid primary key,
  pet_id  uuid not null references pet (id) on delete cascade,
  caption varchar(400),
  size    bigint not null,
  bytes   bytea not null
);
create index photo_pet on photo (pet_id);

create table photo_attribute (
  photo_id uuid not null references photo (id) on delete cascade,
  name     text not null,
  text     varchar(400) not null,
  primary key (photo_id, name)
);

create table webhook (
  id  uuid primary key,
  url varchar(500) not null
);

create table feature_flag (
  name   text primary key,
  is_on  boolean not null
);
insert into feature_flag (name, is_on) values ('adoption', true);
