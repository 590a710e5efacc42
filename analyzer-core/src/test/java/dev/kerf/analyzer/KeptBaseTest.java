package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.ChangeReview.Base;
import dev.kerf.analyzer.ChangeReview.Change;
import dev.kerf.analyzer.ChangeReview.Version;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationReader;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.GitRepository;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that finds the crossings of its base kept says what one says that reads the base. */
class KeptBaseTest {

  private static final String BOUNDARIES =
      """
      version: 1
      services:
        order: {types: [shop.order.**], tables: [orders]}
        customer: {types: [shop.customer.**], tables: [customers]}
      """;

  private static final String ORDERS =
      """
      package shop.order;
      import org.springframework.jdbc.core.JdbcTemplate;
      import org.springframework.transaction.annotation.Transactional;
      public class Orders {
        private JdbcTemplate jdbc;
        private Numbers numbers;
        @Transactional
        public void place() {
          jdbc.update("INSERT INTO orders (id) VALUES (1)");
          numbers.next();
        }
      }
      """;

  private static final String NUMBERS =
      """
      package shop.order;
      import org.springframework.jdbc.core.JdbcTemplate;
      public class Numbers {
        private JdbcTemplate jdbc;
        private shop.customer.Customers customers;
        public void next() {
        }
      }
      """;

  private static final String CALLING =
      NUMBERS.replace(
          "  public void next", "  void look() { customers.count(); }\n  public void next");

  private static final String CUSTOMERS =
      """
      package shop.customer;
      import org.springframework.jdbc.core.JdbcTemplate;
      public class Customers {
        private JdbcTemplate jdbc;
        public void count() {
          jdbc.queryForObject("SELECT count(*) FROM customers", Integer.class);
        }
      }
      """;

  private static final String WRITES = "jdbc.update(\"UPDATE customers SET orders = 1\");";

  @TempDir private Path temporary;

  private Path folder;
  private Git git;
  private GitRepository repository;
  private Optional<CacheFolder> cache;

  @BeforeEach
  void shop() throws Exception {
    folder = Files.createDirectory(temporary.resolve("shop"));
    cache = Optional.of(new CacheFolder(temporary.resolve("cache"), "me"));
    git = Git.init().setDirectory(folder.toFile()).call();
    repository = GitRepository.of(folder).orElseThrow();
    write("pom.xml", "<project><artifactId>shop</artifactId></project>");
    write(
        "src/main/resources/db/migration/V1__shop.sql",
        "CREATE TABLE orders (id BIGINT);\nCREATE TABLE customers (id BIGINT, orders BIGINT);\n");
    java("order/Orders", ORDERS);
    java("order/Numbers", NUMBERS);
    java("customer/Customers", CUSTOMERS);
    git.add().addFilepattern(".").call();
    git.commit().setMessage("a shop").setAuthor("a", "a@b").setCommitter("a", "a@b").call();
  }

  @AfterEach
  void close() {
    repository.close();
    git.close();
  }

  @Test
  void a_call_that_is_new_is_told_alike() throws Exception {
    java("order/Numbers", CALLING);
    assertEquals(List.of("added call"), told(toldAlike(BOUNDARIES)));
  }

  @Test
  void what_goes_and_what_stays_is_told_alike() throws Exception {
    java("order/Numbers", NUMBERS.replaceFirst(".*customers;\n", ""));
    assertEquals(List.of("resolved type-use"), told(toldAlike(BOUNDARIES)));
  }

  @Test
  void a_class_that_moves_is_told_alike() throws Exception {
    Files.delete(folder.resolve("src/main/java/shop/customer/Customers.java"));
    java(
        "customer/people/People",
        CUSTOMERS.replace("customer;", "customer.people;").replace("Customers", "People"));
    java("order/Numbers", NUMBERS.replace("customer.Customers", "customer.people.People"));
    assertEquals(List.of(), told(toldAlike(BOUNDARIES)));
  }

  @Test
  void a_cause_far_from_its_crossing_is_looked_for_in_the_base_all_the_same() throws Exception {
    java("order/Numbers", NUMBERS.replace("next() {", "next() {\n    " + WRITES));
    GateResult result = toldAlike(BOUNDARIES);
    assertEquals(List.of("added table-write", "added transaction"), told(result));
    assertTrue(
        result.findings().stream().allMatch(each -> each.places().get(0).line() == 7),
        () -> result.findings().toString());
  }

  @Test
  void boundaries_that_are_redrawn_are_held_against_the_base_as_well() throws Exception {
    java("order/Orders", ORDERS.replace("place() {", "place() {\n    " + WRITES));
    String redrawn =
        BOUNDARIES.replace("[orders]", "[orders, customers]").replace(", tables: [customers]", "");
    assertEquals(
        List.of("loosened table-write", "loosened transaction", "redrawn table-read"),
        told(toldAlike(redrawn)));
    // Another time with other words: what is kept for the one file says nothing of the other.
    toldAlike(BOUNDARIES.replace("shop.customer.**", "'shop.{customer,nothing}.**'"));
  }

  @Test
  void other_options_do_not_see_what_was_kept() throws Exception {
    judged(BOUNDARIES, cache, Configuration.none());
    java("order/Numbers", CALLING);
    byte[] yaml = "exclude: ['**/Customers.java']".getBytes(StandardCharsets.UTF_8);
    Configuration without = ConfigurationReader.read("kerf.yml", yaml, folder);
    assertEquals(judged(BOUNDARIES, Optional.empty(), without), judged(BOUNDARIES, cache, without));
  }

  @Test
  void what_was_kept_and_damaged_says_the_same() throws Exception {
    GateResult cold = judged(BOUNDARIES, cache, Configuration.none());
    for (Path pack : files(temporary.resolve("cache/crossings"))) {
      byte[] bytes = Files.readAllBytes(pack);
      Random random = new Random(42);
      for (int i = 0; i < bytes.length / 10; i++) {
        bytes[random.nextInt(bytes.length)] ^= 0x11;
      }
      Files.write(pack, bytes);
    }
    assertEquals(cold, judged(BOUNDARIES, cache, Configuration.none()));
  }

  @Test
  void a_base_of_which_a_file_could_not_be_opened_is_read_anew() throws Exception {
    java("order/Numbers", CALLING);
    GateResult whole = judged(BOUNDARIES, Optional.empty(), Configuration.none());
    Path object = object("src/main/java/shop/order/Numbers.java");
    byte[] bytes = Files.readAllBytes(object);
    object.toFile().setWritable(true);
    byte[] wrong = bytes.clone();
    wrong[bytes.length - 1] ^= 0x11;
    Files.write(object, wrong);
    GateResult damaged = judged(BOUNDARIES, cache, Configuration.none());
    assertTrue(damaged.counts().get("undecided") > 0, () -> damaged.counts().toString());
    Files.write(object, bytes);
    assertEquals(whole, judged(BOUNDARIES, cache, Configuration.none()));
  }

  @Test
  void a_base_that_was_judged_against_is_not_read_again() throws Exception {
    judged(BOUNDARIES, cache, Configuration.none());
    Files.delete(object("src/main/java/shop/order/Numbers.java"));
    java("order/Numbers", CALLING);
    assertThrows(
        GitProblemException.class,
        () -> judged(BOUNDARIES, Optional.empty(), Configuration.none()));
    assertEquals(List.of("added call"), told(judged(BOUNDARIES, cache, Configuration.none())));
  }

  /** Where git has a file of the base. */
  private Path object(String path) throws IOException {
    String id = git.getRepository().resolve("HEAD:" + path).name();
    return folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
  }

  /** Judges without a cache, with one that has nothing of the base, and with one that has all. */
  private GateResult toldAlike(String boundaries) throws Exception {
    GateResult cold = judged(boundaries, Optional.empty(), Configuration.none());
    assertEquals(cold, judged(boundaries, cache, Configuration.none()), "nothing kept");
    assertEquals(cold, judged(boundaries, cache, Configuration.none()), "base kept");
    return cold;
  }

  private GateResult judged(
      String boundaries, Optional<CacheFolder> kept, Configuration configuration) throws Exception {
    AnalysisOptions options = AnalysisOptions.defaults().with(configuration).with(kept);
    Base base =
        new Base(
            "base",
            repository.snapshotAt(repository.revision("HEAD"), configuration),
            read(BOUNDARIES));
    Version head = new Version("head", repository.workingTree(configuration), read(boundaries));
    return new ChangeReview(options, Progress.none())
        .compare(new Change(base, head, List.of(), ""), Policy.DEFAULT, LocalDate.EPOCH, "test");
  }

  private static BoundariesFile read(String text) throws Exception {
    return BoundariesReader.read(
        "boundaries.yml", text.getBytes(StandardCharsets.UTF_8), CrossingKind.words());
  }

  private static List<String> told(GateResult result) {
    return result.findings().stream().map(KeptBaseTest::told).sorted().toList();
  }

  private static String told(GateFinding finding) {
    return finding.status() + " " + finding.kind();
  }

  private void java(String type, String text) throws IOException {
    write("src/main/java/shop/" + type + ".java", text);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
