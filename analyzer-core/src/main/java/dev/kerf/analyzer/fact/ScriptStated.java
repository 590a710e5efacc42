package dev.kerf.analyzer.fact;

import java.util.Objects;

/** A script of SQL statements, as text. */
public record ScriptStated(String text) implements Fact {
  public ScriptStated {
    Objects.requireNonNull(text, "text");
  }
}
