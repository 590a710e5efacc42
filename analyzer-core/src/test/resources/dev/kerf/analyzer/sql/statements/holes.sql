-- R orders
select * from orders where 1=1 ~ order by ~

-- R orders
select ~ from orders where id = ~

-- R orders
select id, ~, name from orders

-- R orders
select * from orders ~

-- R orders
select * from orders where ~

-- R orders
select * from orders where ~ and id = 3 ~

-- R orders
select * from orders where id in (~) limit ~

-- R orders customers
select * from orders o ~ join customers c on c.id = o.cid where ~

-- R orders
select * from orders where name like '%~%' order by ~ ~

-- likely R orders
select * from orders~

-- likely R ACT_RU_TASK
select * from ~ACT_RU_TASK where x = 1

-- likely R ACT_RU_TASK ACT_RU_EXECUTION
select distinct RES.* from ${prefix}ACT_RU_TASK RES inner join ${prefix}ACT_RU_EXECUTION E on RES.PROC_INST_ID_ = E.ID_ where RES.ID_ = #{id}

-- R orders
select * from ~.orders

-- R orders
select * from ~.dbo.orders

--
select * from ~

--
select * from ~ where id = ?

--
select * from orders_~ where id = ?

-- R customers
select * from ~ t join customers c on c.id = t.cid

-- W orders
update orders set ~ where id = ?

-- W orders
update orders set a = ?, ~ where id = ?

--
update ~ set a = ? where id = ?

-- W orders
insert into orders (~) values (~)

-- W orders
insert into orders ~ values (?, ?)

--
insert into ~ (a, b) values (?, ?)

-- W orders
delete from orders ~

--
delete from ~ where id = ~

-- heuristic R orders
~ from orders where id = ?

-- R orders
~ select * from orders

-- R orders
select ~(x), max(~) from orders

-- R orders
select a ~ b from orders

-- R orders
select * from orders where a ~ ?

-- R orders
select * from orders where a = ? and ~ = ? or ~ is null

-- R orders
select o.~ from orders o where o.~ = ?

-- R a b
select * from a where x = ? ~ union select * from b ~

-- R orders
select * from orders order by created ~ limit ~, ~

-- R orders L orders
select * from orders where id = ~ for update ~

-- R customers W orders
insert into orders select * from customers ~

-- R orders
select count(*) from (select * from orders where 1 = 1 ~) t

--
select * from schema_~.orders_~

-- R roles
select ~ inner join roles r on r.user_id = u.id where u.id = ?

-- R items
select ~ join items i on i.oid = o.id left join ~ x on x.i = i.id

--
select ~ where id = ?

-- likely W orders
update ~ ~orders set state = ? where id = ?

-- likely R orders
~ ~ select ~ RES.* ~ from ~orders RES ~ ~

-- likely W orders
update ~orders ~ ~orders set state = ? where id = ?

-- likely R executions incidents
select * from ~executions e ~ ~incidents i on i.eid = e.id where ~

-- heuristic R a b c
select * from a unexpected things here join b on 1 = 1 where x in (select y from c)

--
select * from orders_${year} where id = #{id}

-- R orders
select name_${language} from orders where id=#{id}and x=1
