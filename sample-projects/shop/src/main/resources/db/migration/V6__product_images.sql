CREATE TABLE product_image (
  product_id BIGINT       NOT NULL,
  position   INTEGER      NOT NULL,
  url        VARCHAR(400) NOT NULL,
  PRIMARY KEY (product_id, position),
  FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
);
