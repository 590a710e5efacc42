package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerf.analyzer.model.Diagnostic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders on a disk: what is met there, and what must not be. */
class WorkspaceDiscoveryTest {

  @TempDir private Path dir;

  @Test
  void inputs_are_sorted_by_path_and_have_their_bytes() throws Exception {
    write("b/src/main/java/B.java", "class B {}");
    write("a/src/main/java/A.java", "class A {}");
    write("a.sql", "select 1");
    Workspace found = discover();
    assertEquals(
        List.of("a.sql", "a/src/main/java/A.java", "b/src/main/java/B.java"),
        found.inputs().stream().map(Input::path).toList());
    Input first = found.input("a.sql").orElseThrow();
    assertEquals("select 1", new String(first.read().bytes(), StandardCharsets.UTF_8));
    assertEquals(8, first.size());
  }

  @Test
  void the_hash_does_not_depend_on_line_ends() throws Exception {
    write("a.sql", "one\ntwo\n");
    write("b.sql", "one\r\ntwo\r\n");
    write("c.sql", "one\rtwo\r");
    write("d.sql", "one\ntwo");
    Workspace found = discover();
    String hash = hash(found, "a.sql");
    // printf 'one\ntwo\n' | sha256sum
    assertEquals("c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8", hash);
    assertEquals(hash, hash(found, "b.sql"));
    assertEquals(hash, hash(found, "c.sql"));
    assertFalse(hash.equals(hash(found, "d.sql")));
  }

  @Test
  void the_hash_of_a_class_file_is_that_of_its_bytes() throws Exception {
    write("a.class", "\r\n");
    write("b.class", "\n");
    Workspace found = discover();
    assertFalse(hash(found, "a.class").equals(hash(found, "b.class")));
  }

  @Test
  void several_paths_are_several_applications_with_paths_that_tell_them_apart() throws Exception {
    write("one/pom.xml", "<project><artifactId>first</artifactId></project>");
    write("one/src/main/java/a/A.java", "package a; class A {}");
    write("two/src/a/A.java", "package a; class A {}");
    Workspace found = WorkspaceDiscovery.discover(List.of(dir.resolve("two"), dir.resolve("one")));
    assertEquals(
        List.of(new Deployable("untitled", "two"), new Deployable("first", "one")),
        found.deployables());
    assertEquals("untitled, first", found.title());
    Input two = found.input("two/src/a/A.java").orElseThrow();
    assertEquals("two", two.module().path());
    assertEquals("two/src", two.placement().sourceRoot().orElseThrow());
    assertEquals("one", found.input("one/src/main/java/a/A.java").orElseThrow().module().path());
  }

  @Test
  void the_title_is_never_the_name_of_the_folder() throws Exception {
    write("src/A.java", "class A {}");
    assertEquals("untitled", discover().title());
    write(".git/config", "[remote \"origin\"]\n\turl = https://host/team/shop.git\n");
    assertEquals("shop", discover().title());
  }

  @Test
  void wrong_paths_are_told_all_at_once() throws Exception {
    write("file.txt", "");
    NoWorkspaceException thrown =
        assertThrows(
            NoWorkspaceException.class,
            () ->
                WorkspaceDiscovery.discover(
                    List.of(dir.resolve("missing"), dir.resolve("file.txt"))));
    assertEquals(
        List.of("path-not-found", "path-not-a-folder"),
        thrown.problems().stream().map(Diagnostic::id).toList());
    assertTrue(thrown.getMessage().contains(dir.resolve("missing").toString()));
  }

  @Test
  void paths_inside_each_other_are_refused() throws Exception {
    Files.createDirectories(dir.resolve("a/b"));
    NoWorkspaceException thrown =
        assertThrows(
            NoWorkspaceException.class,
            () -> WorkspaceDiscovery.discover(List.of(dir.resolve("a"), dir.resolve("a/b"))));
    assertEquals("paths-overlap", thrown.problems().get(0).id());
  }

  @Test
  void a_folder_without_java_says_so() throws Exception {
    assertEquals(List.of("no-java-source"), ids(discover()));
    write("notes.txt", "");
    assertFalse(discover().hasMainCode());
    write("src/test/java/ATest.java", "class ATest {}");
    Diagnostic only = discover().diagnostics().get(0);
    assertEquals("no-java-source", only.id());
    assertTrue(only.message().contains("none of the 1 Java sources"), only.message());
  }

  @Test
  void links_are_not_followed() throws Exception {
    write("in/src/A.java", "class A {}");
    write("outside/secret.sql", "");
    Path in = dir.resolve("in");
    Files.createSymbolicLink(in.resolve("again"), in);
    Files.createSymbolicLink(in.resolve("copy.java"), in.resolve("src/A.java"));
    Files.createSymbolicLink(in.resolve("loop"), in.resolve("loop"));
    Files.createSymbolicLink(in.resolve("out"), dir.resolve("outside"));
    Files.createSymbolicLink(in.resolve("out.sql"), dir.resolve("outside/secret.sql"));
    Workspace found = WorkspaceDiscovery.discover(List.of(in));
    assertEquals(List.of("src/A.java"), found.inputs().stream().map(Input::path).toList());
    assertEquals(
        List.of("loop link-broken", "out link-leaves-workspace", "out.sql link-leaves-workspace"),
        found.diagnostics().stream().map(d -> d.location() + " " + d.id()).toList());
    assertEquals(5, found.leftOut().size());
  }

  @Test
  void a_submodule_is_read_where_it_is_checked_out_and_told_where_it_is_not() throws Exception {
    write("src/A.java", "class A {}");
    write("modules/here/src/B.java", "class B {}");
    Files.createDirectories(dir.resolve("modules/gone"));
    write(
        ".gitmodules",
        """
        [submodule "here"]
        \tpath = modules/here
        \turl = https://git.example.org/here
        [submodule "gone"]
        \tpath = modules/gone
        [submodule "elsewhere"]
        \tpath = ../../elsewhere
        """);
    Workspace found = discover();
    assertEquals(
        List.of("modules/here/src/B.java", "src/A.java"),
        found.inputs().stream().map(Input::path).toList());
    assertEquals(
        List.of("modules/gone submodule-missing"),
        found.diagnostics().stream().map(d -> d.location() + " " + d.id()).toList());
    assertEquals(
        List.of(new LeftOut("modules/gone", LeftOut.Reason.MISSING_SUBMODULE)), found.leftOut());
  }

  @Test
  void a_workspace_may_be_named_through_a_link() throws Exception {
    write("real/src/A.java", "class A {}");
    Path link = Files.createSymbolicLink(dir.resolve("link"), dir.resolve("real"));
    assertEquals(1, WorkspaceDiscovery.discover(List.of(link)).inputs().size());
  }

  @Test
  void a_pipe_is_not_opened() throws Exception {
    write("src/A.java", "class A {}");
    Path pipe = dir.resolve("src/B.java");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Workspace found = discover();
    assertEquals(List.of("not-a-regular-file"), ids(found));
    assertEquals(
        List.of(new LeftOut("src/B.java", LeftOut.Reason.NOT_A_REGULAR_FILE)), found.leftOut());
  }

  @Test
  void a_folder_that_cannot_be_listed_is_a_diagnostic() throws Exception {
    write("src/A.java", "class A {}");
    write("closed/B.java", "class B {}");
    Path closed = dir.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "the superuser reads everything");
    try {
      assertEquals(List.of("folder-unreadable"), ids(discover()));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void a_folder_too_deep_for_the_system_is_a_diagnostic_and_the_rest_goes_on() throws Exception {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "paths end at 4,096 bytes there");
    write("src/A.java", "class A {}");
    // Neither half is too deep to be made; one inside the other is too deep to be named.
    String half = ("d".repeat(200) + "/").repeat(15);
    Path upper = Files.createDirectories(dir.resolve("upper").resolve(half));
    Path lower = dir.resolve("lower");
    Files.createDirectories(lower.resolve(half));
    Files.move(lower, upper.resolve("lower"));
    try {
      Workspace found = discover();
      assertEquals(List.of("folder-unreadable"), ids(found));
      assertEquals(LeftOut.Reason.UNREADABLE, found.leftOut().get(0).reason());
      assertTrue(found.hasMainCode());
    } finally {
      Files.move(upper.resolve("lower"), lower);
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_a_diagnostic_of_its_own() throws Exception {
    // Larger than what discovery looks at: it has to be opened again.
    write("src/A.java", "class A {}".repeat(1_000));
    write("src/B.java", "class B {}");
    Workspace found = discover();
    Files.delete(dir.resolve("src/A.java"));
    UnreadableInputException thrown =
        assertThrows(
            UnreadableInputException.class, () -> found.input("src/A.java").orElseThrow().read());
    assertEquals("file-unreadable", thrown.diagnostic().id());
    assertEquals("src/A.java", thrown.diagnostic().location().path());
    assertEquals(10, found.input("src/B.java").orElseThrow().read().bytes().length);
  }

  @Test
  void a_file_above_the_limit_is_left_out_with_a_diagnostic() throws Exception {
    write("src/A.java", "class A {}");
    try (RandomAccessFile file = new RandomAccessFile(dir.resolve("dump.sql").toFile(), "rw")) {
      file.setLength(InputKind.SQL.maxBytes() + 1L);
    }
    Workspace found = discover();
    assertEquals(List.of("input-too-large"), ids(found));
    assertEquals(List.of(new LeftOut("dump.sql", LeftOut.Reason.TOO_LARGE)), found.leftOut());
    assertEquals(1, found.inputs().size());
  }

  @Test
  void a_file_that_grows_above_the_limit_is_refused_when_it_is_read() throws Exception {
    write("dump.sql", "x");
    Input dump = discover().input("dump.sql").orElseThrow();
    try (RandomAccessFile file = new RandomAccessFile(dir.resolve("dump.sql").toFile(), "rw")) {
      file.setLength(InputKind.SQL.maxBytes() + 1L);
    }
    assertEquals(
        "input-too-large",
        assertThrows(UnreadableInputException.class, dump::read).diagnostic().id());
  }

  @Test
  void names_that_cannot_be_printed_are_escaped_and_told() throws Exception {
    write("src/A\nB.java", "class A {}");
    write("src/Größe.java", "class Größe {}");
    write("src/\u202Egpj.java", "class B {}");
    Workspace found = discover();
    assertEquals(
        List.of("src/A\\x0AB.java", "src/Größe.java", "src/\\u202Egpj.java").stream()
            .sorted(PathNames.ORDER)
            .toList(),
        found.inputs().stream().map(Input::path).toList());
    assertEquals(
        List.of("name-with-control-characters", "name-with-control-characters"), ids(found));
    assertEquals(10, found.inputs().get(0).read().bytes().length);
  }

  @Test
  void hidden_and_package_manager_folders_are_not_looked_into() throws Exception {
    write(".mvn/wrapper/Wrapper.java", "class Wrapper {}");
    write("web/node_modules/lib/a.xml", "<a/>");
    write("src/A.java", "class A {}");
    Workspace found = discover();
    assertEquals(1, found.inputs().size());
    assertEquals(
        List.of(
            new LeftOut(".mvn", LeftOut.Reason.HIDDEN_FOLDER),
            new LeftOut("web/node_modules", LeftOut.Reason.PACKAGE_MANAGER_FOLDER)),
        found.leftOut());
  }

  @Test
  void other_languages_are_counted_with_their_lines() throws Exception {
    write("src/main/java/A.java", "class A {}");
    write("src/main/groovy/B.groovy", "class B {\n}\n");
    write("src/main/groovy/C.groovy", "class C {}");
    write("src/test/groovy/BSpec.groovy", "class BSpec {}");
    write("build.gradle.kts", "plugins {}");
    assertEquals(
        List.of(new ForeignSources(SourceLanguage.GROOVY, 2, 3)), discover().foreignSources());
  }

  @Test
  void scripts_count_unless_browsers_load_them() throws Exception {
    write("src/main/java/A.java", "class A {}");
    write("src/main/webapp/app.js", "alert()");
    write("WebContent/shop/app.js", "alert()");
    write("frontend/src/app.tsx", "alert()");
    write("backend/worker.js", "run()\n");
    write("db/orders.prc", "begin\nend;\n");
    assertEquals(
        List.of(
            new ForeignSources(SourceLanguage.PL_SQL, 1, 2),
            new ForeignSources(SourceLanguage.JAVASCRIPT, 1, 1)),
        discover().foreignSources());
  }

  @Test
  void counts_tell_how_much_was_left_out_and_why() throws Exception {
    write("src/main/java/A.java", "class A {}");
    write("src/test/java/ATest.java", "class ATest {}");
    write("src/test/java/BTest.java", "class BTest {}");
    List<InputCount> counts = discover().counts();
    assertEquals(
        List.of(
            new InputCount("", InputKind.JAVA_SOURCE, RoleReason.MAIN_SOURCE_SET, 1, 10),
            new InputCount("", InputKind.JAVA_SOURCE, RoleReason.TEST_SOURCE_SET, 2, 28)),
        counts);
    assertEquals(
        Map.of(InputRole.MAIN, 1, InputRole.TEST, 2), InputCount.filesBy(counts, InputCount::role));
  }

  private Workspace discover() throws NoWorkspaceException {
    return WorkspaceDiscovery.discover(List.of(dir));
  }

  private void write(String path, String content) throws IOException {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static String hash(Workspace workspace, String path) throws UnreadableInputException {
    return workspace.input(path).orElseThrow().read().hash();
  }

  private static List<String> ids(Workspace workspace) {
    return workspace.diagnostics().stream().map(Diagnostic::id).toList();
  }
}
