-- R orders
SELECT * FROM orders FETCH FIRST 10 ROWS ONLY WITH UR

-- R orders L orders
SELECT * FROM orders WHERE id = 1 WITH RS USE AND KEEP UPDATE LOCKS

-- R orders
SELECT * FROM orders FOR FETCH ONLY WITH UR

-- R orders
SELECT * FROM orders FOR READ ONLY OPTIMIZE FOR 10 ROWS

--
SELECT CURRENT TIMESTAMP FROM SYSIBM.SYSDUMMY1

-- R orders
SELECT CURRENT DATE - 1 DAY, id CONCAT name FROM orders

-- W orders
SELECT id FROM FINAL TABLE (INSERT INTO orders (id) VALUES (1))

-- R orders
SELECT id FROM orders WHERE d > CURRENT TIMESTAMP - 3 DAYS

--
VALUES NEXT VALUE FOR order_seq

--
CALL IDENTITY()

-- R orders
SELECT TOP 5 * FROM orders

-- R orders
SELECT LIMIT 0 10 * FROM orders

-- W orders
MERGE INTO orders (id, n) KEY (id) VALUES (1, 2)

-- W orders
MERGE INTO orders KEY (id) VALUES (1, 2)

-- R cart W orders
MERGE INTO orders (id, n) SELECT id, n FROM cart

-- R orders
SELECT FIRST 10 SKIP 5 id FROM orders

-- R orders
SELECT id FROM orders WHERE id = {ts '2020-01-01 00:00:00'} OR d = {d '2020-01-01'}

-- R orders
SELECT {fn UCASE(name)}, {fn NOW()} FROM orders

-- R a b
SELECT * FROM {oj a LEFT OUTER JOIN b ON a.id = b.id}

-- R orders
SELECT name FROM orders WHERE name LIKE '/_%' {escape '/'}

--
{call recompute(?, ?)}

--
{? = call pkg.fun(?)}

-- W orders
INSERT OR REPLACE INTO orders (id) VALUES (1)

-- R orders
SELECT * FROM orders WHERE id = :id AND name = :customer.name

-- R user
SELECT * FROM "user" u WHERE u."order" = ?

-- R orders
SELECT * FROM orders GROUP BY id, name ORDER BY 1, 2

-- R orders
select offset, limit, first, type, value, status, date, user, key, level from orders

-- R values_list
select value from values_list

-- R from_table to_table
select from_date, to_date, into_x from from_table join to_table on from_table.id = to_table.update_id

-- R join_table
select set_id, where_clause from join_table where update_time > ? and order_by = ?

-- R groups
SELECT g.user FROM groups g

-- W log
upsert into log (id) values (1)

-- R a b
select * from a left join b on left(a.x, 2) = right(b.y, 2)

-- R a b c
select * from a, b left join c on c.id = b.id where a.id = b.id

-- R orders
SELECT COUNT ( * ) FROM orders

-- R orders
	SELECT
	  id
	FROM
	  orders
	WHERE
	  id=?

-- R a
SELECT -a.x + (a.y - 1) * 2 / 3 % 4 || 'z' FROM a WHERE a.x != 1 AND a.y <> 2 AND NOT (a.z >= 3 OR a.w <= 4)

-- R orders
SELECT * FROM orders o WHERE o.id IN (?,?,?) AND o.x = ANY (SELECT 1)

-- R orders
SELECT max(case when state = 'A' then total else 0 end) as a, min(total) over () from orders

-- R account signon profile bannerdata
SELECT SIGNON.USERNAME AS username FROM ACCOUNT, PROFILE, SIGNON, BANNERDATA WHERE ACCOUNT.USERID = ? AND PROFILE.FAVCATEGORY = BANNERDATA.FAVCATEGORY

-- R a b
select a.x from a where a.x in (select b.x from b where b.y = a.y union select 3)

-- R a b c
select * from a where exists (select * from b where exists (select * from c where c.id = b.id and c.x = a.x))

-- R a b
select coalesce((select max(x) from a), (select min(y) from b), 0)

