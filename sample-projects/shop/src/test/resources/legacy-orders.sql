-- What the old system exported, and what the reports have to cope with.
CREATE TABLE legacy_order_export (order_number VARCHAR(20), email VARCHAR(160));
INSERT INTO legacy_order_export VALUES ('L-1', 'ada@example.org');

INSERT INTO customer (id, email, password_hash, first_name, last_name, registered_at)
VALUES (1, 'ada@example.org', '', 'Ada', 'Kern', CURRENT_TIMESTAMP);
INSERT INTO customer_address (customer_id, street, zip, city, country)
VALUES (1, 'Hauptplatz 1', '4020', 'Linz', 'AT');
INSERT INTO orders (number, customer_id, status, total_amount, total_currency, street, zip, city, country, placed_at)
SELECT order_number, 1, 'DELIVERED', 10, 'EUR', 'Hauptplatz 1', '4020', 'Linz', 'AT', CURRENT_TIMESTAMP
FROM legacy_order_export;
