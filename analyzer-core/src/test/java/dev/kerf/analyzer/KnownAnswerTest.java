package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.discover.CodeOrigin;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.discover.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie as they lay have the answer that they had, and no others have. */
class KnownAnswerTest {

  private static final CacheKey ANSWER = CacheKey.of("an answer");
  private static final String ORDER = "src/main/java/shop/Order.java";

  @TempDir private Path temporary;

  private Path application;
  private CacheFolder cache;
  private AnalysisOptions options = new AnalysisOptions(1, Configuration.none());

  @BeforeEach
  void an_application_with_an_answer() throws Exception {
    application = temporary.resolve("application");
    cache = new CacheFolder(temporary.resolve("cache"), "me");
    write(ORDER, "package shop; class Order { int one; }");
    write("pom.xml", "<project><artifactId>shop</artifactId></project>");
    assumeTrue(known(later()).isPresent(), "a file system that tells when a file was changed");
    known(later()).orElseThrow().is(ANSWER);
  }

  @Test
  void files_that_are_as_they_were_have_their_answer() throws Exception {
    assertEquals(Optional.of(ANSWER), answer());
  }

  @Test
  void other_content_of_the_same_length_and_time_has_none() throws Exception {
    FileTime written = Files.getLastModifiedTime(application.resolve(ORDER));
    write(ORDER, "package shop; class Order { int two; }");
    Files.setLastModifiedTime(application.resolve(ORDER), written);
    assertEquals(Optional.empty(), answer());
  }

  @Test
  void a_build_file_that_changes_counts_as_code_does() throws Exception {
    write("pom.xml", "<project><artifactId>store</artifactId></project>");
    assertEquals(Optional.empty(), answer());
  }

  @Test
  void a_file_that_comes_or_goes_counts() throws Exception {
    write("src/test/java/shop/OrderTest.java", "package shop; class OrderTest {}");
    assertEquals(Optional.empty(), answer());
    Files.delete(application.resolve("src/test/java/shop/OrderTest.java"));
    assertEquals(Optional.of(ANSWER), answer());
    Files.delete(application.resolve("pom.xml"));
    assertEquals(Optional.empty(), answer());
  }

  @Test
  void a_folder_of_another_name_counts() throws Exception {
    Files.move(
        application.resolve("src/main/java/shop"), application.resolve("src/main/java/store"));
    assertEquals(Optional.empty(), answer());
  }

  @Test
  void a_report_among_the_files_may_change_and_a_changelog_in_json_may_not() throws Exception {
    write("kerf-report/index.html", "<!doctype html>");
    write("kerf-report/result.json", "{}");
    assertEquals(Optional.of(ANSWER), answer());
    write("src/main/resources/db/changelog.json", "{\"databaseChangeLog\": []}");
    assertEquals(Optional.empty(), answer());
  }

  @Test
  void another_repository_counts() throws Exception {
    write(".git/HEAD", "ref: refs/heads/main");
    write(".git/config", "[remote \"origin\"]\n  url = https://example.org/other.git\n");
    assertEquals(Optional.empty(), answer());
  }

  @Test
  void what_the_user_says_counts() throws Exception {
    write("kerf.yml", "exclude: [src/main/java/shop/**]");
    options = options.with(ConfigurationFiles.of(List.of(application)));
    assertEquals(Optional.empty(), answer());
  }

  /** A clock that ticks once in two seconds cannot tell such a change from the next. */
  @Test
  void files_of_which_one_was_changed_just_now_are_not_known() throws Exception {
    FileTime now = Files.getLastModifiedTime(application.resolve("pom.xml"));
    assertEquals(Optional.empty(), known(now).map(KnownAnswer::key));
  }

  @Test
  void a_schema_that_the_user_names_may_lie_anywhere() throws Exception {
    write("schema.sql", "CREATE TABLE orders (id INT);");
    write("kerf.yml", "schema: [schema.sql]");
    options = options.with(ConfigurationFiles.of(List.of(application)));
    assertEquals(Optional.empty(), known(later()).map(KnownAnswer::key));
  }

  @Test
  void an_archive_is_not_known() throws Exception {
    Path archive = temporary.resolve("shop.jar");
    Files.write(
        archive, new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    assertEquals(Optional.empty(), files(archive).marks(later()));
  }

  private Optional<CacheKey> answer() throws Exception {
    return known(later()).flatMap(KnownAnswer::key);
  }

  private Optional<KnownAnswer> known(FileTime now) throws NoWorkspaceException {
    return KnownAnswer.of(cache, now, files(application), options, "kerf");
  }

  private WorkspaceFiles files(Path path) throws NoWorkspaceException {
    return new WorkspaceFiles(List.of(path), options.configuration(), CodeOrigin.AUTO);
  }

  private FileTime later() throws IOException {
    return FileTime.from(
        Files.getLastModifiedTime(application).toInstant().plus(Duration.ofHours(1)));
  }

  private void write(String path, String content) {
    new TextWorkspace(application).file(path, content);
  }
}
