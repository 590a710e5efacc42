package dev.kerf.cli;

import dev.kerf.analyzer.gate.Policy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the gate is asked.
 *
 * @param folder of the application, in a working tree or a bare repository
 * @param against what to compare with
 * @param head what to judge; empty for the working tree
 * @param boundaries path of the boundaries file below the folder
 * @param update whether to take out of the files what nothing needs any more
 * @param bypass why the change may pass; empty text where nobody says so
 * @param trailers whether its commits may say so as well
 * @param today the day by which exemptions expire
 */
record GateRequest(
    Path folder,
    Against against,
    Optional<String> head,
    String boundaries,
    boolean update,
    String bypass,
    boolean trailers,
    Policy policy,
    LocalDate today) {

  /** What a state of the code is compared with. */
  sealed interface Against {

    /** The commit where a change left this branch, tag or commit. */
    record Base(String revision) implements Against {}

    /** Nothing: all there is. */
    record Nothing() implements Against {}

    /**
     * What was accepted at some time.
     *
     * @param reason why what is new is accepted from now on; empty where it is not
     */
    record Accepted(Path file, Optional<String> reason) implements Against {}
  }
}
