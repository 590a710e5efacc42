create table couriers
(
  id       bigint       not null auto_increment,
  name     varchar(120) not null,
  street   varchar(120),
  city     varchar(80),
  postcode varchar(12),
  on_duty  boolean      not null,
  primary key (id)
);

-- The stops of a courier's route, in no order of their own.
create table courier_stops
(
  courier_id bigint      not null,
  order_id   bigint      not null,
  kind       varchar(10) not null,
  due_at     timestamp,
  constraint fk_stops_courier foreign key (courier_id) references couriers (id) on delete cascade,
  constraint fk_stops_order foreign key (order_id) references orders (id)
);

alter table orders add column courier_id bigint;
alter table orders add column picked_up_at timestamp;
alter table orders add column delivered_at timestamp;

alter table orders
  add constraint fk_orders_courier foreign key (courier_id) references couriers (id) on delete set null;
