create table consumers
(
  id           bigint       not null auto_increment,
  name         varchar(120) not null,
  credit_limit decimal(8, 2) not null,
  primary key (id)
);

create table restaurants
(
  id       bigint       not null auto_increment,
  name     varchar(120) not null,
  street   varchar(120),
  city     varchar(80),
  postcode varchar(12),
  primary key (id)
);

create table restaurant_menu
(
  restaurant_id bigint        not null,
  dish          varchar(120)  not null,
  price         decimal(8, 2) not null
);

create table orders
(
  id            bigint        not null auto_increment,
  version       bigint        not null,
  state         varchar(20)   not null,
  consumer_id   bigint        not null,
  restaurant_id bigint        not null,
  street        varchar(120),
  city          varchar(80),
  postcode      varchar(12),
  total         decimal(8, 2) not null,
  placed_at     timestamp     not null,
  accepted_at   timestamp,
  ready_by      timestamp,
  primary key (id)
);

create table order_lines
(
  order_id bigint        not null,
  dish     varchar(120)  not null,
  price    decimal(8, 2) not null,
  quantity integer       not null
);

alter table restaurant_menu
  add constraint fk_menu_restaurant foreign key (restaurant_id) references restaurants (id) on delete cascade;

alter table orders
  add constraint fk_orders_consumer foreign key (consumer_id) references consumers (id);

alter table orders
  add constraint fk_orders_restaurant foreign key (restaurant_id) references restaurants (id);

alter table order_lines
  add constraint fk_lines_order foreign key (order_id) references orders (id) on delete cascade;
