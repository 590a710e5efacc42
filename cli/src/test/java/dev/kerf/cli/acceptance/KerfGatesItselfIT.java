package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Kerf's own sources, held to the boundaries.yml that lies beside them. */
final class KerfGatesItselfIT {

  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  @Test
  void no_part_of_kerf_uses_one_that_it_does_not_name() {
    CommandRun run = CommandRun.ofInstalled("gate", PROJECT.toString(), "--all");
    assertEquals(0, run.code(), () -> run.out() + run.err());
    assertFalse(run.out().contains("has no owner"), run::out);
    assertTrue(run.out().contains("0 added"), run::out);
  }
}
