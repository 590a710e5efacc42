package dev.kerf.cli;

import dev.kerf.analyzer.gate.Policy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the gate is asked.
 *
 * @param folder of the application, in a working tree or a bare repository
 * @param base what to compare with; empty to look at every crossing there is
 * @param head what to judge; empty for the working tree
 * @param boundaries path of the boundaries file below the folder
 * @param today the day by which exemptions expire
 */
record GateRequest(
    Path folder,
    Optional<String> base,
    Optional<String> head,
    String boundaries,
    Policy policy,
    LocalDate today) {}
