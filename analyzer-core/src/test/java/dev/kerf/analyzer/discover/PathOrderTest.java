package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.config.Configuration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;

/** Discovery must not depend on the order in which a file system lists its files. */
class PathOrderTest {

  private static final List<String> PATHS =
      List.of(
          "pom.xml",
          "src/shop/Order.java",
          "src/shop/Order.xml",
          "src/shop/OrderTest.java",
          "test/shop/OrderCheck.java",
          "web/build.gradle",
          "web/build/a.sql",
          "vendor/x.sql",
          "shop-tests/pom.xml",
          "shop-tests/src/main/java/T.java",
          "ä.sql",
          "z.yml");

  @Property(tries = 100)
  void the_order_of_listing_changes_nothing(@ForAll long seed) {
    List<FileTree.File> files = new ArrayList<>(PATHS.stream().map(PathOrderTest::file).toList());
    String expected =
        new TreeDiscovery(tree(files), "", Configuration.none(), CodeOrigin.AUTO)
            .inputs()
            .toString();
    Collections.shuffle(files, new Random(seed));
    assertEquals(
        expected,
        new TreeDiscovery(tree(files), "", Configuration.none(), CodeOrigin.AUTO)
            .inputs()
            .toString());
  }

  @Property(tries = 500)
  void paths_are_ordered_by_their_utf8_bytes(@ForAll @UniqueElements List<String> names) {
    List<String> wellFormed =
        names.stream()
            .map(name -> new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
            .toList();
    assertEquals(
        wellFormed.stream().sorted(PathOrderTest::byBytes).toList(),
        wellFormed.stream().sorted(PathNames.ORDER).toList());
  }

  private static int byBytes(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static FileTree tree(List<FileTree.File> files) {
    return new FileTree(files, "", List.of(), List.of());
  }

  private static FileTree.File file(String path) {
    String content =
        path.endsWith(".java") ? "package shop; import org.junit.Test; class X {}" : "<project/>";
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new FileTree.File(path, bytes.length, limit -> bytes);
  }
}
