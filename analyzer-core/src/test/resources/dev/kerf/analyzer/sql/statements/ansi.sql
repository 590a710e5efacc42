-- R orders
SELECT * FROM orders

-- R orders
select id, total from orders where customer_id = ? and state in ('NEW', 'PAID') order by id desc

-- R sales.orders
SELECT o.id FROM sales.orders o

-- R Order-Lines
SELECT "Quantity" FROM "Order-Lines"

-- R orders customers
SELECT o.id, c.name FROM orders o INNER JOIN customers c ON c.id = o.customer_id

-- R orders customers
SELECT * FROM orders o, customers c WHERE o.customer_id = c.id

-- R a b c d
SELECT 1 FROM a LEFT JOIN b ON a.x = b.x RIGHT OUTER JOIN c ON c.y = b.y FULL JOIN d ON d.z = c.z

-- R a b
SELECT * FROM a CROSS JOIN b

-- R a b
SELECT * FROM a NATURAL JOIN b

-- R a b
SELECT * FROM a JOIN b USING (id, kind)

-- R a b c
SELECT * FROM (a JOIN b ON a.id = b.id) LEFT JOIN c ON c.id = a.id

-- R orders items
SELECT * FROM orders o WHERE EXISTS (SELECT 1 FROM items i WHERE i.order_id = o.id)

-- R orders items
SELECT * FROM orders WHERE id NOT IN (SELECT order_id FROM items)

-- R orders items
SELECT o.id, (SELECT COUNT(*) FROM items i WHERE i.order_id = o.id) AS n FROM orders o

-- R orders items products
SELECT * FROM orders WHERE id IN (SELECT order_id FROM items WHERE product_id IN (SELECT id FROM products))

-- R orders
SELECT t.n FROM (SELECT COUNT(*) n FROM orders GROUP BY state) t

-- R orders customers
SELECT x.name FROM (SELECT c.name FROM customers c JOIN orders o ON o.cid = c.id) AS x WHERE x.name LIKE 'A%'

-- R a b
SELECT x FROM a UNION SELECT y FROM b

-- R a b c
SELECT x FROM a UNION ALL SELECT y FROM b EXCEPT SELECT z FROM c ORDER BY 1

-- R a b
(SELECT x FROM a) INTERSECT (SELECT x FROM b)

-- R a b
(SELECT x FROM a ORDER BY x LIMIT 1) UNION ALL (SELECT x FROM b LIMIT 1)

-- R a b
SELECT COUNT(*) FROM ((SELECT x FROM a) UNION ALL (SELECT x FROM b)) u

-- R base
WITH recent AS (SELECT * FROM base WHERE d > ?) SELECT * FROM recent

-- R base other
WITH r AS (SELECT * FROM base), s (a, b) AS (SELECT x, y FROM r JOIN other o ON o.id = r.id) SELECT * FROM s

-- R tree
WITH RECURSIVE t(id, parent) AS (SELECT id, parent FROM tree WHERE id = 1 UNION ALL SELECT c.id, c.parent FROM tree c JOIN t ON t.id = c.parent) SELECT * FROM t

-- R a b
WITH x AS (SELECT 1 FROM a) SELECT * FROM b WHERE EXISTS (SELECT 1 FROM x)

-- R orders
SELECT EXTRACT(YEAR FROM created) FROM orders

-- R orders
SELECT TRIM(BOTH ' ' FROM name), TRIM(name) FROM orders

-- R orders
SELECT SUBSTRING(name FROM 1 FOR 3) FROM orders WHERE POSITION('x' IN name) > 0

-- R orders
SELECT OVERLAY(name PLACING 'x' FROM 2 FOR 3) FROM orders

-- R orders
SELECT * FROM orders WHERE a IS DISTINCT FROM b

-- R orders
SELECT * FROM orders WHERE a IS NOT DISTINCT FROM ?

-- R orders
SELECT CASE WHEN total > 10 THEN 'big' WHEN total IS NULL THEN 'none' ELSE 'small' END AS size FROM orders

-- R orders
SELECT CAST(total AS DECIMAL(10, 2)) FROM orders

-- R orders
SELECT COUNT(DISTINCT customer_id), MAX(total) FROM orders GROUP BY state HAVING COUNT(*) > 1

-- R orders
SELECT ROW_NUMBER() OVER (PARTITION BY state ORDER BY total DESC) rn, id FROM orders

-- R orders
SELECT SUM(total) OVER w FROM orders WINDOW w AS (PARTITION BY state ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)

-- R orders
SELECT * FROM orders WHERE total BETWEEN 1 AND (SELECT MAX(total) FROM orders)

-- R orders
SELECT DISTINCT state FROM orders OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY

-- R orders
SELECT * FROM orders WHERE created > DATE '2020-01-01' AND at < TIMESTAMP '2020-01-01 00:00:00'

-- R orders
SELECT * FROM orders WHERE created > CURRENT_DATE - INTERVAL '1' DAY

-- R orders
SELECT * FROM orders WHERE name LIKE ? ESCAPE '!'

-- R orders
SELECT * FROM orders WHERE (a, b) IN ((1, 2), (3, 4))

-- R orders L orders
SELECT * FROM orders WHERE id = ? FOR UPDATE

-- R a b L a b
SELECT * FROM a JOIN b ON a.id = b.id FOR UPDATE

-- R a b L a
SELECT * FROM a, b WHERE a.id = b.id FOR UPDATE OF a

-- R orders
-- the orders of today; not yesterday's
SELECT * /* from nothing */ FROM orders -- from here

-- R orders
SELECT 'from x', 'it''s; fine' FROM orders

-- R orders
SELECT GROUPING(state), SUM(total) FROM orders GROUP BY ROLLUP (state, kind)

-- R orders
SELECT * FROM orders WHERE total > ALL (SELECT total FROM orders WHERE state = 'X')

-- R orders returns
SELECT * FROM orders WHERE total = SOME (SELECT total FROM returns)

-- R t
SELECT a.b.c.d FROM t

-- R employee
SELECT e.name, m.name FROM employee e LEFT JOIN employee m ON m.id = e.manager_id

--
SELECT 1

--
VALUES (1, 2), (3, 4)

-- W orders
INSERT INTO orders (id, total) VALUES (?, ?)

-- W orders
INSERT INTO orders VALUES (1, 2, 'x'), (3, 4, 'y')

-- W orders
INSERT INTO orders DEFAULT VALUES

-- R cart W orders
INSERT INTO orders (id, total) SELECT id, total FROM cart WHERE open = 1

-- R cart prices W orders
INSERT INTO orders (id, total) VALUES ((SELECT MAX(id) FROM cart), (SELECT p FROM prices WHERE k = ?))

-- R cart W orders
INSERT INTO orders WITH c AS (SELECT * FROM cart) SELECT * FROM c

-- R cart W orders
WITH c AS (SELECT * FROM cart) INSERT INTO orders SELECT * FROM c

-- R orders W orders
INSERT INTO orders (id) SELECT MAX(id) + 1 FROM orders

-- W sales.orders
INSERT INTO sales.orders (id) VALUES (1)

-- W orders
UPDATE orders SET state = ?, total = total + 1 WHERE id = ?

-- W orders
UPDATE orders o SET o.state = 'X'

-- R items W orders
UPDATE orders SET total = (SELECT SUM(price) FROM items WHERE items.order_id = orders.id) WHERE id = 3

-- R customers W orders
UPDATE orders SET (a, b) = (SELECT x, y FROM customers c WHERE c.id = orders.cid)

-- R customers W orders
UPDATE orders SET state = 'X' WHERE customer_id IN (SELECT id FROM customers WHERE gone = 1)

-- W orders
UPDATE orders SET state = CASE WHEN a = 1 THEN 'X' ELSE state END WHERE EXTRACT(YEAR FROM d) = 2020

-- W orders
DELETE FROM orders

-- W orders
DELETE FROM orders WHERE id = ? AND state <> 'X'

-- R items W orders
DELETE FROM orders o WHERE NOT EXISTS (SELECT 1 FROM items i WHERE i.order_id = o.id)

-- R orders W orders
DELETE FROM orders WHERE id IN (SELECT MAX(id) FROM orders)

-- R feed W stock
MERGE INTO stock s USING feed f ON (s.id = f.id) WHEN MATCHED THEN UPDATE SET s.n = f.n WHEN NOT MATCHED THEN INSERT (id, n) VALUES (f.id, f.n)

-- R feed W stock
MERGE INTO stock USING (SELECT id, n FROM feed WHERE n > 0) f ON (stock.id = f.id) WHEN MATCHED THEN DELETE

-- W orders
TRUNCATE TABLE orders

--
CALL recompute(?, ?)

-- W report
CREATE TABLE report (id int)

-- R orders W report
CREATE TABLE report AS SELECT * FROM orders

-- W report
DROP TABLE IF EXISTS report

-- W report
ALTER TABLE report ADD COLUMN x int

--
CREATE INDEX ix ON report (id)

--
COMMIT
