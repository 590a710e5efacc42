CREATE TABLE title (
  id        BIGINT PRIMARY KEY,
  isbn      VARCHAR(13) NOT NULL UNIQUE,
  name      VARCHAR(200) NOT NULL,
  author    VARCHAR(120)
);

CREATE TABLE copy (
  barcode   VARCHAR(20) PRIMARY KEY,
  title_id  BIGINT NOT NULL REFERENCES title (id),
  status    VARCHAR(10) NOT NULL
);

CREATE TABLE member (
  card_no   VARCHAR(12) PRIMARY KEY,
  name      VARCHAR(120) NOT NULL,
  email     VARCHAR(120),
  blocked   BOOLEAN DEFAULT FALSE NOT NULL
);

CREATE TABLE loan (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  barcode   VARCHAR(20) NOT NULL REFERENCES copy (barcode),
  card_no   VARCHAR(12) NOT NULL REFERENCES member (card_no),
  due       DATE NOT NULL,
  returned  DATE
);

CREATE TABLE fine (
  loan_id   BIGINT PRIMARY KEY REFERENCES loan (id) ON DELETE CASCADE,
  cents     INTEGER NOT NULL,
  paid      BOOLEAN DEFAULT FALSE NOT NULL
);
