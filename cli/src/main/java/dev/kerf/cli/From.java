package dev.kerf.cli;

import dev.kerf.analyzer.discover.CodeOrigin;
import java.util.Locale;

/** What {@code --from} takes. */
enum From {
  AUTO(CodeOrigin.AUTO),
  SOURCE(CodeOrigin.SOURCE),
  BYTECODE(CodeOrigin.BYTECODE);

  private final CodeOrigin origin;

  From(CodeOrigin origin) {
    this.origin = origin;
  }

  CodeOrigin origin() {
    return origin;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
