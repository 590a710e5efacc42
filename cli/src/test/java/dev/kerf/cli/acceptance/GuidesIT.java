package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.source.util.JavacTask;
import dev.kerf.cli.CommandRun;
import dev.kerf.cli.Installation;
import dev.kerf.cli.ProcessRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever a guide shows is run: its commands one after the other in the shop, as a team would. */
final class GuidesIT {

  private static final Set<String> LANGUAGES = Set.of("sh", "java", "sql", "yaml");
  private static final Pattern ENDS_WITH = Pattern.compile("# ends with (\\d)$");
  private static final Pattern INLINE =
      Pattern.compile("`kerf ((?:config |cache )?[a-z]+)\\b([^`]*)`");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");

  @TempDir Path folder;

  static List<Guide> guides() throws IOException {
    return Guide.all();
  }

  static List<Guide> guidesWithCommands() throws IOException {
    return Guide.all().stream()
        .filter(guide -> guide.blocks().stream().anyMatch(block -> block.language().equals("sh")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("guidesWithCommands")
  void every_command_ends_as_the_guide_says(Guide guide) throws Exception {
    Path shop = shopUnderGit();
    if (!guide.name().equals("adopt.md")) {
      // The other guides speak to who has adopted it.
      run(shop, "kerf analyze . && kerf init .");
    }
    for (Guide.Block block : guide.blocks()) {
      for (Map.Entry<String, String> file : block.files().entrySet()) {
        if (block.role().isEmpty()) {
          Files.writeString(shop.resolve(file.getKey()), file.getValue());
        }
      }
      if (block.language().equals("sh")) {
        for (String line : block.text().lines().toList()) {
          run(shop, line);
        }
      }
    }
  }

  @Test
  void in_the_week_of_watching_what_would_fail_later_passes() throws Exception {
    Path shop = shopUnderGit();
    run(shop, "kerf analyze . && kerf init .");
    for (Guide.Block block : Guide.named("adopt.md").blocks()) {
      if (block.heading().startsWith("4.")) {
        for (String line : block.text().lines().toList()) {
          run(shop, line);
        }
      }
      if (block.heading().startsWith("6.") && block.language().equals("java")) {
        for (Map.Entry<String, String> file : block.files().entrySet()) {
          Files.writeString(shop.resolve(file.getKey()), file.getValue());
        }
      }
    }
    run(shop, "kerf gate --base main | grep -q '^note: new join'");
    run(shop, "kerf gate --base main");
    run(shop, "sed -i 's/^enforce: warn/enforce: ratchet/' boundaries.yml");
    run(shop, "kerf gate --base main # ends with 1");
  }

  @ParameterizedTest
  @MethodSource("guides")
  void every_block_is_of_a_language_that_is_checked(Guide guide) {
    guide.blocks().forEach(b -> assertTrue(LANGUAGES.contains(b.language()), b::toString));
    long fences = guide.text().lines().filter(line -> line.startsWith("```")).count();
    assertEquals(fences, 2L * guide.blocks().size(), "a fence without a language");
    assertTrue(
        guide.text().lines().noneMatch(line -> line.startsWith("    kerf ")),
        "a command outside of a fence is run by nobody");
  }

  @ParameterizedTest
  @MethodSource("guides")
  void every_piece_of_java_is_java(Guide guide) throws IOException {
    for (Guide.Block block : guide.blocks()) {
      if (block.language().equals("java")) {
        Map<String, String> files = block.files();
        for (String text : files.isEmpty() ? List.of(block.text()) : files.values()) {
          assertEquals(List.of(), complaints(text), text);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void every_boundaries_file_can_be_read(Guide guide) throws Exception {
    int number = 0;
    for (Guide.Block block : guide.blocks()) {
      if (block.language().equals("yaml")) {
        Object read =
            new Load(LoadSettings.builder().setLabel(guide.name()).build())
                .loadFromString(block.text());
        assertTrue(read instanceof Map, block::toString);
        String text = block.text();
        if (((Map<?, ?>) read).containsKey("constraints")) {
          text = "version: 1\nservices: {}\n" + text;
        }
        if (text.startsWith("version: 1\n")) {
          readable(Files.createDirectory(folder.resolve(guide.name() + number++)), text);
        }
      }
    }
  }

  /** No command is run that stands in a sentence, but each has its options. */
  @ParameterizedTest
  @MethodSource("guides")
  void every_option_in_the_text_is_one_of_its_command(Guide guide) {
    Map<String, Set<String>> known = new HashMap<>();
    Matcher command = INLINE.matcher(guide.text());
    while (command.find()) {
      Set<String> options = known.computeIfAbsent(command.group(1), GuidesIT::options);
      Matcher option = OPTION.matcher(command.group(2));
      while (option.find()) {
        String word = option.group();
        assertTrue(options.contains(word), () -> command.group() + " has only " + options);
      }
    }
  }

  private static Set<String> options(String command) {
    CommandRun help =
        CommandRun.ofInstalled(Stream.of((command + " --help").split(" ")).toArray(String[]::new));
    assertEquals(0, help.code(), () -> "there is no kerf " + command);
    Set<String> out = new TreeSet<>();
    Matcher option = OPTION.matcher(help.out());
    while (option.find()) {
      out.add(option.group());
    }
    return out;
  }

  private static void readable(Path application, String boundaries) throws IOException {
    Files.writeString(application.resolve("boundaries.yml"), boundaries);
    Files.writeString(application.resolve("A.java"), "class A {}\n");
    CommandRun run = CommandRun.ofInstalled("gate", application.toString(), "--all");
    assertTrue(run.code() < 2, run.err() + boundaries);
  }

  private static List<String> complaints(String text) throws IOException {
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, said, List.of("-proc:none"), null, List.of(source));
    task.parse();
    return said.getDiagnostics().stream().map(Object::toString).toList();
  }

  /** The sample shop as a clone of a repository, with kerf on the path. */
  private Path shopUnderGit() throws Exception {
    Path shop = folder.resolve("shop");
    Path sample = Installation.REPOSITORY.resolve("sample-projects/shop");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = shop.resolve(sample.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path programs = Files.createDirectory(folder.resolve("bin"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    program(
        programs.resolve("kerf"),
        "exec '" + java + "' -XX:TieredStopAtLevel=1 -jar '" + Installation.BUILT_JAR + "' \"$@\"");
    // Graphviz is not Kerf's to bring.
    program(programs.resolve("dot"), "cat");
    if (ProcessRun.of(folder, Map.of(), List.of("sh", "-c", "jq --version")).code() != 0) {
      // Nor is jq; where it is there, what it is asked has to make sense.
      program(programs.resolve("jq"), "exit 0");
    }
    assumeTrue(ProcessRun.of(folder, Map.of(), List.of("sh", "-c", "git --version")).code() == 0);
    run(
        shop,
        "git init -q --bare --initial-branch=main ../origin.git && git init -q"
            + " --initial-branch=main && git add . && git commit -q -m shop && git remote add"
            + " origin ../origin.git && git push -q origin main");
    return shop;
  }

  private static void program(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private void run(Path where, String line) throws Exception {
    Matcher ends = ENDS_WITH.matcher(line);
    int expected = ends.find() ? Integer.parseInt(ends.group(1)) : 0;
    Map<String, String> environment =
        Map.of(
            "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
            "XDG_CACHE_HOME", folder.resolve("cache").toString(),
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "a",
            "GIT_AUTHOR_EMAIL", "a@b",
            "GIT_COMMITTER_NAME", "a",
            "GIT_COMMITTER_EMAIL", "a@b");
    ProcessRun run = ProcessRun.of(where, environment, List.of("sh", "-c", line));
    assertEquals(expected, run.code(), () -> line + "\n" + run.out() + run.err());
  }
}
