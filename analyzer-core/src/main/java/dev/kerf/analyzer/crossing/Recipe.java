package dev.kerf.analyzer.crossing;

import java.util.List;

/**
 * What a crossing of one kind costs once the services part, and what teams did about it.
 *
 * @param why one sentence
 * @param steps in the order in which teams apply them: the cheapest first
 */
public record Recipe(String why, List<String> steps) {

  private static final List<String> CODE =
      List.of(
          "move the class to the service that uses it",
          "pass an id or a small copy of the data instead of the object",
          "call an interface that the other service owns and publishes",
          "publish an event after the commit, and let the other service listen",
          "copy the value");

  public Recipe {
    steps = List.copyOf(steps);
  }

  /** The recipe of a kind. */
  public static Recipe of(CrossingKind kind) {
    return switch (kind) {
      case CALL ->
          new Recipe("Once the services part, this call goes over a network and can fail.", CODE);
      case TYPE_USE, INHERIT, INSTANTIATE, ANNOTATE, THROW ->
          new Recipe("Two services that share a class have to be released together.", CODE);
      case TABLE_READ ->
          new Recipe(
              "Who reads another service's table breaks when that service changes it.",
              List.of(
                  "ask the owner's API",
                  "keep a replica of what is read",
                  "move the column to the service that needs it",
                  "move the reading code to the owner"));
      case TABLE_WRITE ->
          new Recipe(
              "Two services that write one table cannot both answer for what is in it.",
              List.of(
                  "ask the owner's API",
                  "move the column to the service that writes it",
                  "move the writing code to the owner"));
      case JOIN ->
          new Recipe(
              "One statement over tables of two owners keeps both in one database.",
              List.of(
                  "delete the statement, if nothing uses it",
                  "fetch from each owner separately",
                  "filter on the own foreign key",
                  "pass a bounded list of ids",
                  "copy a column that seldom changes",
                  "keep a small replica table"));
      case TRANSACTION ->
          new Recipe(
              "Two services cannot commit together; half of this can be lost.",
              List.of(
                  "move the foreign write after the commit",
                  "write an event to an outbox in the same transaction",
                  "move the column, so that one service writes both",
                  "give both tables to one owner",
                  "accept it and compensate (a saga)"));
      case REMOTE_IN_TRANSACTION ->
          new Recipe(
              "Locks would be held until another process answers.",
              List.of(
                  "make the call before the transaction begins",
                  "make the call after the commit",
                  "write an event to an outbox in the same transaction"));
      case FOREIGN_KEY ->
          new Recipe(
              "A constraint between two databases cannot be declared.",
              List.of(
                  "keep the id and drop the constraint",
                  "delete asynchronously instead of by cascade",
                  "move the table"));
      case CASCADE ->
          new Recipe(
              "What no statement shows stops without an error once the tables part.",
              List.of(
                  "take the cascade off and say the write in the code",
                  "delete asynchronously, when the owner tells that the row is gone",
                  "let the owner of the rows clean up by itself",
                  "move the table"));
      case DISPATCH ->
          new Recipe(
              "What runs behind a shared type is in another process once the services part.",
              List.of(
                  "give the type to the service that calls it, and publish it there",
                  "move the class to the service that calls it",
                  "publish an event after the commit, and let the other service listen",
                  "let the caller ask a client of the other service"));
      case EVENT ->
          new Recipe(
              "The listener runs inside the publisher's transaction: it can fail it, and hears"
                  + " nothing once the services part.",
              List.of(
                  "listen after the commit",
                  "send a message with a contract, from an outbox",
                  "make a call of it, if the publisher needs the answer",
                  "move the listener to the service that publishes"));
      case EVENT_AFTER_COMMIT ->
          new Recipe(
              "A listener hears nothing once the services part, unless a message takes over.",
              List.of(
                  "send a message with a contract, from an outbox",
                  "move the listener to the service that publishes"));
      case SHARED_STATE ->
          new Recipe(
              "Each process has its own copy of this once the services part, and they differ.",
              List.of(
                  "ask the owner's API",
                  "keep a copy of its own in each service",
                  "pass the value along in the call",
                  "move the class to the service that owns it"));
    };
  }
}
