package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each fix of the guide: the gate fails before it by that very kind, and passes after it. */
final class FixingGuideIT {

  private static final String GUIDE = "fixing.md";

  @TempDir Path folder;

  static List<String> sections() throws IOException {
    return Guide.named(GUIDE).blocks().stream()
        .filter(block -> !block.role().equals("base"))
        .map(Guide.Block::heading)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sections")
  void the_gate_fails_before_the_fix_and_passes_after_it(String section) throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      write("", "base");
      git.add().addFilepattern(".").call();
      git.commit().setMessage("base").setAuthor("a", "a@b").setCommitter("a", "a@b").call();
      write(section, "before");
      Set<String> kinds = Set.of(section.split(", "));
      Set<String> failing = failing();
      assertTrue(failing.containsAll(kinds), () -> section + " gives only " + failing);
      clear(git);
      write(section, "after");
      assertEquals(Set.of(), failing());
      for (Guide.Block other : blocks(section, "or")) {
        clear(git);
        write(other);
        assertEquals(Set.of(), failing(), other::text);
      }
      clear(git);
      write(section, "after");
      if (kinds.contains(CrossingKind.EVENT_AFTER_COMMIT.word())) {
        Files.writeString(
            folder.resolve("boundaries.yml"),
            Files.readString(folder.resolve("boundaries.yml"))
                .replace("services:", "enforce: {event-after-commit: ratchet}\nservices:"));
        assertEquals(Set.of(), failing());
      }
    }
  }

  @Test
  void every_kind_has_its_section() throws IOException {
    Set<String> told = new TreeSet<>();
    sections().forEach(section -> told.addAll(List.of(section.split(", "))));
    assertEquals(new TreeSet<>(CrossingKind.words()), told);
  }

  private static void clear(Git git) throws GitAPIException {
    git.clean().setForce(true).setCleanDirectories(true).call();
    git.reset().setMode(ResetType.HARD).call();
  }

  private static List<Guide.Block> blocks(String section, String role) throws IOException {
    return Guide.named(GUIDE).blocks().stream()
        .filter(block -> block.heading().equals(section) && block.role().equals(role))
        .toList();
  }

  private void write(String section, String role) throws IOException {
    List<Guide.Block> blocks = blocks(section, role);
    assertFalse(blocks.isEmpty(), () -> section + " has no " + role);
    for (Guide.Block block : blocks) {
      write(block);
    }
  }

  private void write(Guide.Block block) throws IOException {
    assertFalse(block.files().isEmpty(), block::text);
    for (var file : block.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The kinds of what fails, notices among them. */
  private Set<String> failing() {
    CommandRun run =
        CommandRun.ofInstalled("gate", folder.toString(), "--base", "main", "--output", "json");
    assertTrue(run.code() < 2, run.err());
    JsonNode verdict = JsonMapper.shared().readTree(run.out());
    Set<String> out = new TreeSet<>();
    for (String part : List.of("findings", "notices")) {
      verdict.get(part).forEach(each -> tell(each, out));
    }
    assertEquals(run.code() == 1, !out.isEmpty(), run.out());
    return out.stream().collect(Collectors.toCollection(TreeSet::new));
  }

  private static void tell(JsonNode each, Set<String> out) {
    if (each.get("fails").asBoolean()) {
      out.add(each.has("kind") ? each.get("kind").asString() : each.get("message").asString());
    }
  }
}
