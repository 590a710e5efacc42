-- R orders
SELECT total::numeric(10,2), name::text, tags::text[] FROM orders LIMIT 10 OFFSET 5

-- R orders
SELECT DISTINCT ON (customer_id) * FROM orders ORDER BY customer_id, id DESC

-- R orders
SELECT * FROM orders WHERE name ILIKE $1 AND id = ANY($2)

-- R orders
SELECT * FROM orders WHERE data @> '{"a": 1}' AND data->>'b' = 'c' AND data #>> '{x,y}' = 'z'

-- R orders
SELECT tags[1], ARRAY[1, 2, 3], ARRAY(SELECT id FROM orders) FROM orders

--
SELECT * FROM generate_series(1, 10) AS g(n)

--
SELECT u.x FROM unnest(ARRAY[1, 2]) WITH ORDINALITY AS u(x, n)

-- R orders items
SELECT * FROM orders o, LATERAL (SELECT * FROM items i WHERE i.oid = o.id LIMIT 1) l

-- R orders items
SELECT * FROM orders o LEFT JOIN LATERAL (SELECT 1 FROM items i WHERE i.oid = o.id) l ON true

-- R orders
SELECT * FROM ONLY orders

-- R orders
SELECT * FROM orders TABLESAMPLE BERNOULLI (10)

-- R orders
SELECT COUNT(*) FILTER (WHERE state = 'X') FROM orders

-- R orders
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY total) FROM orders

-- R orders
SELECT string_agg(name, ',' ORDER BY name) FROM orders

-- R orders
SELECT created AT TIME ZONE 'UTC' FROM orders WHERE created > now() - interval '1 day'

-- R orders
SELECT date_part('year', created), extract(epoch from created) FROM orders

-- R orders L orders
SELECT * FROM orders WHERE id = 1 FOR NO KEY UPDATE NOWAIT

-- R orders items L orders
SELECT * FROM orders o JOIN items i ON i.oid = o.id FOR UPDATE OF o SKIP LOCKED

-- R orders
SELECT * FROM orders ORDER BY total DESC NULLS LAST FETCH FIRST 3 ROWS ONLY

-- R orders
SELECT E'it\'s' || name FROM orders WHERE note = $$it's; here$$

-- R orders
SELECT count(*) FROM orders WHERE (state, kind) = (VALUES ('a', 'b'))

-- R orders
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS t (id, n) JOIN orders o ON o.id = t.id

-- R public.orders
SELECT "public"."orders"."id" FROM "public"."orders"

-- W orders
INSERT INTO orders (id) VALUES (1) RETURNING id, created

-- W orders
INSERT INTO orders (id, n) VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET n = EXCLUDED.n WHERE orders.n < 5

-- W orders
INSERT INTO orders AS o (id, n) VALUES (1, 2) ON CONFLICT DO NOTHING

-- R cart W orders
INSERT INTO orders SELECT * FROM cart ON CONFLICT ON CONSTRAINT uq DO NOTHING RETURNING *

-- R customers W orders
UPDATE orders SET state = c.state FROM customers c WHERE c.id = orders.customer_id

-- R customers W orders
UPDATE orders AS o SET (a, b) = (c.a, c.b) FROM customers AS c WHERE c.id = o.cid RETURNING o.id

-- R customers W orders
DELETE FROM orders USING customers WHERE customers.id = orders.cid

-- R customers W orders
DELETE FROM orders o USING customers c WHERE c.id = o.cid RETURNING o.*

-- W archive orders
WITH gone AS (DELETE FROM orders WHERE done RETURNING *) INSERT INTO archive SELECT * FROM gone

-- R queue W queue
UPDATE queue SET taken = true WHERE id = (SELECT id FROM queue WHERE NOT taken ORDER BY id LIMIT 1)

-- R queue W queue L queue
UPDATE queue SET taken = true WHERE id = (SELECT id FROM queue LIMIT 1 FOR UPDATE SKIP LOCKED)

-- W a b
TRUNCATE a, b RESTART IDENTITY CASCADE

--
SELECT nextval('order_seq')

--
SELECT relname FROM pg_class WHERE relkind = 'r'

--
SELECT * FROM pg_catalog.pg_tables

-- R orders W report
SELECT * INTO report FROM orders

-- R orders
SELECT o.id FROM orders o WHERE o.name ~ '^a' AND o.name !~* 'b'

-- R orders
SELECT * FROM orders WHERE ts @@ to_tsquery('english', ?) AND period && tsrange(?, ?)

-- R a b
SELECT a.id FROM a WHERE NOT EXISTS (TABLE b)

-- R orders
SELECT row_to_json(o) FROM orders o

-- L orders
LOCK TABLE orders IN EXCLUSIVE MODE

-- R orders
WITH x AS MATERIALIZED (SELECT * FROM orders) SELECT * FROM x

-- R events
SELECT date_trunc('month', e.at), count(*) FROM events e GROUP BY 1 ORDER BY 1

-- W t
UPDATE t SET a = DEFAULT WHERE CURRENT OF c
