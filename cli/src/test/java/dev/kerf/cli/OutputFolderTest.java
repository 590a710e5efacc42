package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFolderTest {

  @TempDir private Path folder;

  private static OutputFolder.Content text(String text) {
    return stream -> stream.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, OutputFolder.Content> report(
      OutputFolder.Content data, OutputFolder.Content page) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("result.json", data);
    files.put("index.html", page);
    return files;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_link_of_the_repository_is_not_written_through_wherever_it_stands() throws IOException {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    Path outside = Files.createDirectories(folder.resolve("outside/below")).getParent();
    Path link = Files.createSymbolicLink(repository.resolve("kerf-report"), outside);
    for (Path out : List.of(link, link.resolve("below"), link.resolve("new/folder"))) {
      WrongUse refused =
          assertThrows(WrongUse.class, () -> OutputFolder.open(out, List.of(repository)));
      assertTrue(refused.getMessage().contains(link + " is a link"), refused::getMessage);
    }
    OutputFolder.open(link, List.of(outside)).write("a.txt", text("whose link it is, decides"));
    assertTrue(Files.exists(outside.resolve("a.txt")));
  }

  @Test
  void a_file_that_is_a_link_is_replaced_and_what_it_leads_to_stays() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Files.createSymbolicLink(folder.resolve("result.json"), precious);
    OutputFolder.open(folder, List.of(folder)).write("result.json", text("{}"));
    assertEquals("mine", Files.readString(precious));
    assertFalse(Files.isSymbolicLink(folder.resolve("result.json")));
  }

  @Test
  void two_runs_at_once_leave_the_report_of_one() throws IOException {
    OutputFolder first = OutputFolder.open(folder, List.of());
    OutputFolder second = OutputFolder.open(folder, List.of());
    first.write(
        report(
            stream -> {
              stream.write("fi".getBytes(StandardCharsets.UTF_8));
              second.write(report(text("second"), text("second")));
              assertEquals("second", Files.readString(folder.resolve("result.json")));
              stream.write("rst".getBytes(StandardCharsets.UTF_8));
            },
            text("first")));
    assertEquals("first", Files.readString(folder.resolve("result.json")));
    assertEquals("first", Files.readString(folder.resolve("index.html")));
    assertEquals(List.of("index.html", "result.json"), files());
  }

  @Test
  void a_report_is_replaced_when_all_of_the_new_one_is_there() throws IOException {
    OutputFolder out = OutputFolder.open(folder, List.of());
    out.write(report(text("old"), text("old")));
    assertThrows(
        WrongUse.class,
        () ->
            out.write(
                report(
                    text("new"),
                    stream -> {
                      throw new IOException("No space left on device");
                    })));
    assertEquals("old", Files.readString(folder.resolve("result.json")));
    assertEquals(List.of("index.html", "result.json"), files());
  }

  @Test
  void the_file_that_failed_is_named_though_another_is_written_at_the_same_time()
      throws IOException {
    OutputFolder out = OutputFolder.open(folder, List.of());
    WrongUse refused =
        assertThrows(
            WrongUse.class,
            () ->
                out.write(
                    report(
                        stream -> {
                          throw new IOException("No space left on device");
                        },
                        text("page"))));
    assertTrue(refused.getMessage().contains("result.json"), refused::getMessage);
    assertEquals(List.of(), files());
  }

  @Test
  void a_mistake_while_one_file_is_written_stays_what_it_is() {
    OutputFolder out = OutputFolder.open(folder, List.of());
    assertThrows(
        IllegalStateException.class,
        () ->
            out.write(
                report(
                    stream -> {
                      throw new IllegalStateException("a mistake of ours");
                    },
                    text("page"))));
  }

  @Test
  void what_a_killed_run_left_is_removed_and_what_another_run_writes_is_not() throws IOException {
    Path left = Files.writeString(folder.resolve("result.json.1-2.part"), "{");
    Files.setLastModifiedTime(left, FileTime.fromMillis(0));
    Files.writeString(folder.resolve("result.json.3-4.part"), "{");
    Files.writeString(folder.resolve("notes.part"), "mine");
    Files.setLastModifiedTime(folder.resolve("notes.part"), FileTime.fromMillis(0));
    OutputFolder.open(folder, List.of()).write("result.json", text("{}"));
    assertEquals(List.of("notes.part", "result.json", "result.json.3-4.part"), files());
  }
}
