CREATE TABLE audit_line (
  at_time TIMESTAMP    NOT NULL,
  clerk   VARCHAR(60)  NOT NULL,
  what    VARCHAR(400) NOT NULL
);
