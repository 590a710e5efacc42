with recursive t (a, b) as (select 1, 'it''s' union all select a + 1, b from t), u as materialized (select * from [dbo].[o r d])
select distinct o.id, count(*) over (partition by o.x order by y desc), case when a is null then (select max(z) from z where z.i = o.i) else extract(year from d) end "A"
from orders as o left outer join `customers` c on c.id = o.customer_id, lateral (values (1, 2)) v, t@link where o.id in (?, :name, #{x}, ${y}) and exists (select 1 from dual) /*+ hint */ -- c
group by rollup (a, b) having sum(x) > 1 order by 1 limit 5 offset ? for update of o nowait;
