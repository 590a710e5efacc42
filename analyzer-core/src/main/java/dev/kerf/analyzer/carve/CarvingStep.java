package dev.kerf.analyzer.carve;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.Locale;

/** The steps of a carving, in the order in which teams took them: data first, code last. */
enum CarvingStep {
  ASSIGN_TABLES("give each table one owner, and say so in boundaries.yml"),
  REMOVE_JOINS("take statements over tables of both sides apart"),
  SPLIT_TRANSACTIONS("commit on each side alone, and ask nothing while a transaction is open"),
  DROP_FOREIGN_KEYS("keep the keys, drop the constraints and cascades between the sides"),
  ASK_OWNERS("reach the other side's tables through its owner alone"),
  MOVE_CODE("move the types, and pass keys and copies where types were shared"),
  REDIRECT_CALLERS("call the contract instead of the class"),
  DELETE_OLD_PATH("delete what nobody reaches any more");

  private final String title;

  CarvingStep(String title) {
    this.title = title;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String title() {
    return title;
  }

  /** The step that clears a crossing. */
  static CarvingStep clearing(CrossingKind kind) {
    return switch (kind) {
      case JOIN -> REMOVE_JOINS;
      case TRANSACTION, REMOTE_IN_TRANSACTION -> SPLIT_TRANSACTIONS;
      case FOREIGN_KEY, CASCADE -> DROP_FOREIGN_KEYS;
      case TABLE_READ, TABLE_WRITE, SHARED_STATE -> ASK_OWNERS;
      case TYPE_USE, INHERIT, INSTANTIATE, ANNOTATE, THROW -> MOVE_CODE;
      case CALL, DISPATCH, EVENT, EVENT_AFTER_COMMIT -> REDIRECT_CALLERS;
    };
  }
}
