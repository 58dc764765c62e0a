-- Instants are ISO-8601 text: they have nanoseconds, which not every database keeps. Documents are text, so that
-- what is read is what was written, to the byte.

create table job (
  number   bigint generated always as identity primary key,
  world    varchar(600) not null,
  contract varchar(100) not null,
  id       varchar(600) not null,
  version  integer      not null,
  unique (world, contract, id)
);

create table entry (
  job     bigint       not null references job (number) on delete cascade,
  version integer      not null,
  instant varchar(40)  not null,
  kind    varchar(100) not null,
  data    text         not null,
  primary key (job, version)
);

create table world (
  name    varchar(600) not null primary key,
  version bigint       not null,
  state   text         not null
);
