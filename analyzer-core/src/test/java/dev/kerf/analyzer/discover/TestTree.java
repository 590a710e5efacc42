package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.config.Configuration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A tree of files in memory, and what discovery should make of it. */
final class TestTree {

  private final Map<String, String> files = new TreeMap<>();
  private String remoteUrl = "";

  TestTree file(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** A Java source with a package declaration and nothing special in it. */
  TestTree java(String path, String packageName) {
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    return file(path, "package " + packageName + ";\npublic class " + name + " {}\n");
  }

  TestTree files(String... paths) {
    Arrays.stream(paths).forEach(path -> file(path, ""));
    return this;
  }

  TestTree remote(String url) {
    remoteUrl = url;
    return this;
  }

  FileTree tree() {
    List<FileTree.File> all = new ArrayList<>();
    files.forEach(
        (path, content) -> {
          byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
          all.add(
              new FileTree.File(
                  path,
                  bytes.length,
                  limit -> Arrays.copyOf(bytes, Math.min(limit, bytes.length))));
        });
    return new FileTree(all, remoteUrl, List.of(), List.of());
  }

  TreeDiscovery discover() {
    return new TreeDiscovery(tree(), "", Configuration.none(), CodeOrigin.AUTO);
  }

  /** Every input with its reason, no more and no fewer: {@code path REASON} on each line. */
  void isPlaced(String expected) {
    assertEquals(
        expected.strip(),
        discover().inputs().stream()
            .sorted((a, b) -> PathNames.ORDER.compare(a.path(), b.path()))
            .map(input -> input.path() + " " + input.placement().reason())
            .collect(Collectors.joining("\n")));
  }

  /** Every input that lies in a source root, with the root: {@code path root}. */
  void hasRoots(String expected) {
    assertEquals(
        expected.strip(),
        discover().inputs().stream()
            .filter(input -> input.placement().sourceRoot().isPresent())
            .sorted((a, b) -> PathNames.ORDER.compare(a.path(), b.path()))
            .map(input -> input.path() + " '" + input.placement().sourceRoot().get() + "'")
            .collect(Collectors.joining("\n")));
  }
}
