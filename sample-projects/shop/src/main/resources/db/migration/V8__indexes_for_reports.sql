CREATE INDEX ix_orders_placed_at ON orders (placed_at);
CREATE INDEX ix_payment_order ON payment (order_id);
