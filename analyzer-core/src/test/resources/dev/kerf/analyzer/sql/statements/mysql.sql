-- R orders
SELECT `id`, `order` FROM `orders` WHERE `name` = "x" LIMIT 5, 10

-- R shop.orders
SELECT * FROM `shop`.`orders` LIMIT 10 OFFSET 5

-- R orders
SELECT SQL_CALC_FOUND_ROWS * FROM orders LIMIT ?

-- R orders
SELECT DATE_ADD(created, INTERVAL 1 DAY), DATE_FORMAT(d, '%Y-%m') FROM orders

-- R orders
SELECT GROUP_CONCAT(DISTINCT name ORDER BY name SEPARATOR ', ') FROM orders

-- R orders customers
SELECT * FROM orders USE INDEX (ix_a, ix_b) JOIN customers FORCE INDEX FOR JOIN (p) ON 1 = 1

-- R orders
SELECT * FROM orders PARTITION (p0, p1) WHERE id = 1

-- R a b
SELECT STRAIGHT_JOIN * FROM a STRAIGHT_JOIN b ON a.id = b.id

-- R orders
SELECT IF(total > 1, 'a', 'b'), IFNULL(x, 0) FROM orders

-- R orders
SELECT * FROM orders WHERE MATCH (title, body) AGAINST ('word' IN BOOLEAN MODE)

-- R orders
SELECT * FROM orders WHERE name REGEXP '^a' AND name NOT RLIKE 'b$'

-- R orders
SELECT @n := @n + 1 AS rank, o.* FROM orders o, (SELECT @n := 0) init

-- R orders
SELECT * FROM orders WHERE name = 'it\'s; here' AND x = "say \"hi\""

-- R orders L orders
SELECT * FROM orders WHERE id = 1 FOR UPDATE SKIP LOCKED

-- R orders
SELECT * FROM orders WHERE id = 1 LOCK IN SHARE MODE

-- R orders
SELECT * FROM orders WHERE id = 1 FOR SHARE

-- R orders
SELECT data->'$.a', data->>'$.b', JSON_EXTRACT(data, '$.c') FROM orders

-- R orders
SELECT j.* FROM orders o, JSON_TABLE(o.data, '$[*]' COLUMNS (id INT PATH '$.id')) AS j

-- R orders
SELECT CONVERT(name, CHAR), CONVERT(name USING utf8), BINARY name FROM orders

-- R orders
SELECT * FROM orders ORDER BY FIELD(state, 'a', 'b'), name COLLATE utf8_bin ASC

-- R orders
SELECT state, COUNT(*) FROM orders GROUP BY state WITH ROLLUP

-- W orders
INSERT INTO orders SET id = 1, total = 2

-- W orders
INSERT IGNORE INTO orders (id) VALUES (1)

-- W orders
INSERT INTO orders (id, n) VALUES (?, ?) ON DUPLICATE KEY UPDATE n = VALUES(n), m = m + 1

-- W orders
INSERT INTO orders (id, n) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE n = new.n

-- R cart W orders
INSERT INTO orders (id) SELECT id FROM cart ON DUPLICATE KEY UPDATE n = 1

-- R a b W orders
INSERT INTO orders (id) SELECT a.id FROM a JOIN b ON a.id = b.id ON DUPLICATE KEY UPDATE n = n + 1

-- W orders
REPLACE INTO orders (id, n) VALUES (1, 2)

-- R cart W orders
REPLACE INTO orders SELECT * FROM cart

-- R b W a
UPDATE a, b SET a.x = b.x WHERE a.id = b.id

-- R b W a
UPDATE a INNER JOIN b ON a.id = b.id SET a.x = b.x, a.y = 1 WHERE b.z = 2

-- W a b
UPDATE a JOIN b ON a.id = b.id SET a.x = 1, b.y = 2

-- W orders
UPDATE LOW_PRIORITY IGNORE orders SET x = 1 ORDER BY id LIMIT 10

-- R b W a
DELETE a FROM a INNER JOIN b ON a.id = b.id WHERE b.x = 1

-- R lines W orders
DELETE o FROM orders AS o LEFT JOIN lines l ON l.oid = o.id WHERE l.id IS NULL

-- W a b
DELETE a, b FROM a INNER JOIN b ON a.id = b.id

-- R b W a
DELETE FROM a USING a INNER JOIN b WHERE a.id = b.id

-- W orders
DELETE FROM orders WHERE x = 1 ORDER BY id LIMIT 10

-- W orders
DELETE QUICK FROM orders WHERE x = 1

-- L a b
LOCK TABLES a WRITE, b READ

--
SHOW TABLES

--
SET NAMES utf8mb4

--
SELECT LAST_INSERT_ID()

--
SELECT 1 FROM dual

--
SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()

-- R orders
EXPLAIN SELECT * FROM orders

-- R order_status
select count(*) as `count` , `key` from order_status group by `key` having `count` > 1

-- R t1 t2 t3
SELECT t1.* FROM t1 LEFT JOIN (t2 CROSS JOIN t3) ON (t2.a = t1.a AND t3.b = t1.b)

-- W log
INSERT DELAYED INTO log (msg) VALUES (CONCAT('from ', ?))
