create table if not exists site (
  id      integer      not null,
  street  varchar(120) not null,
  city    varchar(80)  not null,
  constraint pk_site primary key (id)
);

create table if not exists lift (
  id            integer     not null,
  site_id       integer     not null,
  serial_number varchar(40) not null,
  last_visit    date,
  constraint pk_lift primary key (id),
  constraint fk_lift_site foreign key (site_id) references site (id)
);

create table if not exists visit (
  id         integer     not null,
  lift_id    integer     not null,
  technician varchar(40) not null,
  planned_on date        not null,
  closed_on  date,
  remark     varchar(400),
  constraint pk_visit primary key (id),
  constraint fk_visit_lift foreign key (lift_id) references lift (id)
);

create table if not exists part (
  number        varchar(20)  not null,
  title         varchar(120) not null,
  stock         integer      not null,
  reorder_level integer      not null,
  constraint pk_part primary key (number)
);

create table if not exists visit_part (
  visit_id    integer     not null,
  part_number varchar(20) not null,
  quantity    integer     not null,
  constraint pk_visit_part primary key (visit_id, part_number),
  constraint fk_visit_part_visit foreign key (visit_id) references visit (id) on delete cascade,
  constraint fk_visit_part_part foreign key (part_number) references part (number)
);

-- The office wants numbers without gaps.
create table if not exists number_range (
  name       varchar(20) not null,
  next_value integer     not null,
  constraint pk_number_range primary key (name)
);
