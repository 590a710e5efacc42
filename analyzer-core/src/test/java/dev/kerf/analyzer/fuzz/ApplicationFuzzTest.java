package dev.kerf.analyzer.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.discover.CodeOrigin;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.report.JsonReport;
import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * One file of any bytes in an application that is otherwise in order, read to the end: whatever a
 * reader makes of it, no later step may trip over it. The file's name is what a test is called by.
 */
final class ApplicationFuzzTest {

  private static final String JAVA = "src/main/java/shop/";
  private static final String RESOURCES = "src/main/resources/";

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "15m")
  void java_source(byte[] bytes) throws Exception {
    analyze(JAVA + "Orders.java", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void class_file(byte[] bytes) throws Exception {
    Path file = write("classes/shop/Orders.class", bytes);
    analyze(file.getParent().getParent(), CodeOrigin.BYTECODE);
  }

  @FuzzTest(maxDuration = "15m")
  void archive(byte[] bytes) throws Exception {
    Path file = write("shop.ear", bytes);
    analyze(file, CodeOrigin.AUTO);
  }

  @FuzzTest(maxDuration = "15m")
  void mapper(byte[] bytes) throws Exception {
    analyze(RESOURCES + "shop/OrderMapper.xml", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void schema(byte[] bytes) throws Exception {
    analyze(RESOURCES + "db/migration/V1__shop.sql", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void changelog(byte[] bytes) throws Exception {
    analyze(RESOURCES + "db/changelog/db.changelog-master.yaml", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void settings(byte[] bytes) throws Exception {
    analyze(RESOURCES + "application.yml", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void pom(byte[] bytes) throws Exception {
    analyze("pom.xml", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void gradle(byte[] bytes) throws Exception {
    analyze("build.gradle", bytes);
  }

  private static void analyze(String path, byte[] bytes) throws IOException, NoWorkspaceException {
    write(JAVA + "Till.java", TILL.getBytes(StandardCharsets.UTF_8));
    Path file = write(path, bytes);
    try {
      analyze(folder, CodeOrigin.AUTO);
    } finally {
      Files.delete(file);
    }
  }

  private static Path write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static void analyze(Path path, CodeOrigin from) throws IOException, NoWorkspaceException {
    AnalysisOptions options = new AnalysisOptions(1, Configuration.none()).with(from);
    AnalysisResult result =
        new MonolithAnalyzer(options, Progress.none()).analyze(List.of(path), "fuzz");
    new JsonReport().write(result, OutputStream.nullOutputStream());
  }

  /** Uses what the other file declares, so that its names are followed. */
  private static final String TILL =
      """
      package shop;
      import org.springframework.jdbc.core.JdbcTemplate;
      class Till {
        private JdbcTemplate jdbc;
        private Orders orders;
        private OrderMapper mapper;
        void close(long id) {
          orders.cancel(id).then(o -> o.next());
          mapper.find(id);
          jdbc.update("update orders set state = 'closed' where id = ?", id);
        }
      }
      interface OrderMapper { Orders find(long id); }
      """;
}
