package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.config.Configuration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassFoldersTest {

  @TempDir private Path folder;

  /** The class {@code shop.Orders}, compiled. */
  private static byte[] orders() throws IOException {
    try (InputStream in =
        ClassFoldersTest.class.getResourceAsStream(
            "/dev/kerf/analyzer/fuzz/ReadersFuzzTestInputs/bytecode/Orders.bin")) {
      return in.readAllBytes();
    }
  }

  @Test
  void a_broken_class_file_does_not_hide_those_beside_it() throws Exception {
    Path shop = Files.createDirectories(folder.resolve("classes/shop"));
    Files.writeString(shop.resolve("Aaa.class"), "<html>not found</html>");
    Files.write(shop.resolve("Orders.class"), orders());
    Files.writeString(shop.resolve("Zzz.class"), "");
    Workspace read =
        WorkspaceDiscovery.discover(List.of(folder), Configuration.none(), CodeOrigin.BYTECODE);
    assertEquals(
        List.of("classes/shop/Aaa.class", "classes/shop/Orders.class", "classes/shop/Zzz.class"),
        read.inputs(InputRole.MAIN).stream().map(Input::path).toList());
    assertEquals(Optional.of("classes"), read.inputs().get(1).placement().sourceRoot());
  }
}
