-- R orders
SELECT * FROM orders WHERE ROWNUM <= 10

-- R orders customers
SELECT o.id, NVL(c.name, '-') FROM orders o, customers c WHERE o.cid = c.id(+)

-- R orders
SELECT * FROM (SELECT o.*, ROWNUM rn FROM (SELECT * FROM orders ORDER BY id) o WHERE ROWNUM < :hi) WHERE rn > :lo

-- R orders
SELECT /*+ FIRST_ROWS(10) INDEX(o ix) */ o.id FROM orders o

--
SELECT order_seq.NEXTVAL FROM dual

--
SELECT SYSDATE FROM DUAL

-- R emp
SELECT LEVEL, name FROM emp START WITH boss IS NULL CONNECT BY PRIOR id = boss ORDER SIBLINGS BY name

-- R emp
SELECT CONNECT_BY_ROOT name, SYS_CONNECT_BY_PATH(name, '/') FROM emp CONNECT BY NOCYCLE PRIOR id = boss

-- R a b
SELECT x FROM a MINUS SELECT x FROM b

-- R orders
SELECT DECODE(state, 1, 'a', 'b'), TO_CHAR(d, 'YYYY') FROM orders WHERE d > TO_DATE('2020', 'YYYY')

-- R orders
SELECT LISTAGG(name, ',') WITHIN GROUP (ORDER BY name) FROM orders

-- R orders L orders
SELECT * FROM orders WHERE id = 1 FOR UPDATE WAIT 5

-- R orders L orders
SELECT * FROM orders WHERE id = 1 FOR UPDATE NOWAIT

-- R a b L a
SELECT a.x FROM a, b WHERE a.id = b.id FOR UPDATE OF a.x

-- R orders
SELECT * FROM orders AS OF TIMESTAMP (SYSTIMESTAMP - INTERVAL '1' HOUR) WHERE id = 1

-- R orders
SELECT * FROM orders PARTITION (p2020) o WHERE o.id = 1

-- R orders
SELECT * FROM orders SAMPLE (10)

-- R hr.emp
SELECT * FROM hr.emp@remote e

-- 
SELECT column_value FROM TABLE(my_package.list(?))

-- R sales
SELECT * FROM (SELECT prod, amount FROM sales) PIVOT (SUM(amount) FOR prod IN ('a' AS a, 'b' AS b))

-- R orders
SELECT x.id FROM orders o, XMLTABLE('/a/b' PASSING o.doc COLUMNS id NUMBER PATH 'id') x

-- R orders
SELECT MAX(d) KEEP (DENSE_RANK FIRST ORDER BY id) FROM orders

-- W orders
INSERT INTO orders (id) VALUES (order_seq.NEXTVAL)

-- R src W a b
INSERT ALL INTO a (x) VALUES (p) INTO b (y) VALUES (q) SELECT p, q FROM src

-- R src W a b
INSERT FIRST WHEN p > 1 THEN INTO a (x) VALUES (p) ELSE INTO b (y) VALUES (q) SELECT p, q FROM src

-- W orders
INSERT INTO orders (id) VALUES (1) RETURNING id INTO :out

-- W orders
DELETE orders WHERE id = 1

-- W orders
UPDATE orders SET x = 1 WHERE id = 1 RETURNING x INTO ?

-- W t
MERGE INTO t USING dual ON (t.id = ?) WHEN MATCHED THEN UPDATE SET t.n = ? WHEN NOT MATCHED THEN INSERT (id, n) VALUES (?, ?)

-- R s W t
MERGE INTO t d USING s ON (d.id = s.id) WHEN MATCHED THEN UPDATE SET d.n = s.n WHERE s.n > 0 DELETE WHERE d.n = 0

--
SELECT table_name FROM user_tables

--
SELECT sid FROM v$session

--
SELECT * FROM sys.all_objects

-- heuristic W log
BEGIN INSERT INTO log (x) VALUES (1); UPDATE log SET y = 2; END;

-- R orders
SELECT q'[it's]' FROM orders

-- R a b
SELECT * FROM a, b WHERE a.x = b.x (+) AND a.y > 1

-- R orders
SELECT id FROM orders ORDER BY NLSSORT(name, 'NLS_SORT=GERMAN') FETCH FIRST 5 ROWS ONLY
