package dev.kerf.analyzer.sql;

/** What a statement does, by its leading verb. */
public enum StatementKind {
  /** Also {@code VALUES} and {@code WITH ... SELECT}. */
  SELECT,
  /** Also {@code REPLACE} and {@code UPSERT}. */
  INSERT,
  UPDATE,
  DELETE,
  MERGE,
  TRUNCATE,
  /** A stored routine: {@code CALL}, {@code EXEC}, <code>{? = call f(?)}</code>. */
  CALL,
  /** {@code CREATE}, {@code ALTER}, {@code DROP} and the like, run by the application. */
  DDL,
  /** Session and transaction statements, blocks, and text that is no SQL. */
  OTHER
}
