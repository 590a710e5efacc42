package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test that Kerf writes for ArchUnit, compiled and run over class files. */
final class ArchUnitIT {

  private static final String TEST = "ServiceBoundariesTest";
  private static final Pattern JAVA_VERSION = Pattern.compile("<java.version>(\\d+)<");

  /** A class of one service, and one of another that it has nothing to do with. */
  private record Strangers(Path one, String other) {

    /** Gives the one a method that takes the other. */
    void meet() throws IOException {
      String text = Files.readString(one);
      Files.writeString(
          one,
          text.substring(0, text.lastIndexOf('}'))
              + "void kerfProbe("
              + other
              + " it) { it.hashCode(); }\n}\n");
    }
  }

  @TempDir Path folder;

  private Path sources;
  private Path boundaries;
  private Path test;

  @BeforeEach
  void folders() throws IOException {
    sources = Files.createDirectory(folder.resolve("sources"));
    boundaries = folder.resolve("boundaries.yml");
    test = folder.resolve("test");
  }

  static List<SampleProject> samples() {
    return SampleProject.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void it_passes_on_what_it_was_written_for_and_fails_for_a_tie_that_is_new(SampleProject sample)
      throws Exception {
    copy(sample.folder());
    assumeTrue(Runtime.version().feature() >= javaVersion(), "its Java is newer");
    JsonNode cut = finestCut(sample);
    String text = exported(sources);
    assertEquals(List.of(), violations());
    Optional<Strangers> strangers = strangers(cut, text);
    assumeTrue(strangers.isPresent(), "no two services, or all of them are tied");
    strangers.get().meet();
    List<String> told = violations();
    assertFalse(told.isEmpty(), () -> strangers.get() + " have met");
    assertTrue(told.stream().allMatch(line -> line.contains("kerfProbe")), told::toString);
  }

  @Test
  void it_knows_kinds_published_types_and_allowed_services() throws Exception {
    Files.writeString(
        boundaries,
        """
        version: 1
        services:
          order:
            types: [shop.order.**]
            uses: [stock]
            enforce: {default: ratchet, type-use: off}
          customer:
            types: [shop.customer.**]
            api: [shop.customer.api.*]
          stock:
            types: [shop.stock.**, shop.*Level]
        shared-kernel:
          types: [shop.stock.Money]
        """);
    write("customer/Customer", "public class Customer { public int age() { return 1; } }");
    write("customer/api/Offer", "public class Offer { public int price() { return 1; } }");
    write("stock/Stock", "public class Stock { public int left() { return 1; } }");
    write("stock/Money", "public class Money { public int cents() { return 1; } }");
    write("StockLevel", "public class StockLevel { public int level() { return 1; } }");
    String order = "public class Order { %s }";
    write("order/Order", order.formatted(""));
    exported(sources);
    write(
        "order/Order",
        order.formatted(
            """
            shop.customer.Customer customer;
            int offer(shop.customer.api.Offer o) { return o.price(); }
            int left(shop.stock.Stock s, shop.StockLevel l) { return s.left() + l.level(); }
            """));
    assertEquals(List.of(), violations());
    write("order/Order", order.formatted("int age(shop.customer.Customer c) { return c.age(); }"));
    List<String> told = violations();
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.get(0).startsWith("order reaches into customer: Method"), told::toString);
    assertTrue(told.get(0).contains("Customer.age()"), told::toString);
    write("order/Order", order.formatted(""));
    write(
        "stock/Stock",
        "public class Stock { class Shelf { shop.order.Order[] of; } public int left() { return 1; } }");
    assertTrue(violations().get(0).startsWith("stock reaches into order"), "a nested class");
  }

  @Test
  void it_needs_a_boundaries_file() {
    CommandRun run = CommandRun.ofInstalled("export", sources.toString(), "--what", "archunit");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--boundaries"), run.err());
  }

  /** Of the sample, where its build file names one. */
  private int javaVersion() throws IOException {
    Path pom = sources.resolve("pom.xml");
    Matcher version = JAVA_VERSION.matcher(Files.exists(pom) ? Files.readString(pom) : "");
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }

  private void copy(Path application) throws IOException {
    try (Stream<Path> files = Files.walk(application)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = sources.resolve(application.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Writes a class of the package {@code shop} or one below it. */
  private void write(String name, String text) throws IOException {
    Path file = sources.resolve("src/main/java/shop/" + name + ".java");
    Files.createDirectories(file.getParent());
    int slash = name.lastIndexOf('/');
    String home = slash < 0 ? "shop" : "shop." + name.substring(0, slash).replace('/', '.');
    Files.writeString(file, "package " + home + ";\n" + text);
  }

  /** Accepts the candidate with the most services, and gives it. */
  private JsonNode finestCut(SampleProject sample) {
    CommandRun run =
        CommandRun.ofInstalled("analyze", sample.folder().toString(), "--out", folder.toString());
    assertEquals(0, run.code(), run.err());
    JsonNode finest = null;
    for (JsonNode candidate :
        JsonMapper.shared().readTree(folder.resolve("result.json")).required("candidates")) {
      if (finest == null || candidate.get("services").size() > finest.get("services").size()) {
        finest = candidate;
      }
    }
    String id = finest.required("id").asString();
    String out = folder.toString();
    CommandRun accept =
        CommandRun.ofInstalled(
            "accept", "--candidate", id, "--report", out, "--boundaries", boundaries.toString());
    assertEquals(0, accept.code(), accept.err());
    return finest;
  }

  /** Writes the test, compiles it, and gives its source. */
  private String exported(Path application) throws Exception {
    CommandRun run =
        CommandRun.ofInstalled(
            "export",
            application.toString(),
            "--what",
            "archunit",
            "--boundaries",
            boundaries.toString());
    assertEquals(0, run.code(), run.err());
    Files.createDirectories(test);
    Files.writeString(test.resolve(TEST + ".java"), run.out());
    CompiledSources.compile(test, test, archUnit());
    return run.out();
  }

  /** What the test complains of in the sources as they are now. */
  private List<String> violations() throws Exception {
    Path classes = Files.createTempDirectory(folder, "classes");
    CompiledSources.compile(sources, classes, List.of());
    URL[] path = {test.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      String text = Files.readString(test.resolve(TEST + ".java"));
      String home = text.substring("package ".length(), text.indexOf(';')) + '.';
      ArchRule rule =
          (ArchRule)
              loader.loadClass(home + TEST).getField("services_keep_to_their_boundaries").get(null);
      return rule.evaluate(new ClassFileImporter().importPath(classes))
          .getFailureReport()
          .getDetails();
    }
  }

  private static List<Path> archUnit() throws URISyntaxException {
    List<Path> out = new ArrayList<>();
    for (Class<?> of : List.of(ArchRule.class, AnalyzeClasses.class)) {
      out.add(Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return out;
  }

  private Optional<Strangers> strangers(JsonNode cut, String test) throws IOException {
    List<List<String>> services = new ArrayList<>();
    for (JsonNode service : cut.get("services")) {
      List<String> types = new ArrayList<>();
      service.get("types").forEach(type -> types.add(type.asString()));
      services.add(types);
    }
    for (List<String> own : services) {
      for (List<String> others : services) {
        for (String one : own == others ? List.<String>of() : own) {
          for (String other : others) {
            boolean known = test.contains("\"" + one + " ") && test.contains(" " + other);
            if (!known && isPublicClass(one) && isPublicClass(other)) {
              return Optional.of(new Strangers(source(one).orElseThrow(), other));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isPublicClass(String name) throws IOException {
    Optional<Path> source = source(name);
    return source.isPresent()
        && Files.readString(source.get()).matches("(?s).*\npublic (final )?class .*");
  }

  private Optional<Path> source(String name) throws IOException {
    String path = name.replace('.', '/') + ".java";
    return CompiledSources.mainSources(sources).stream()
        .filter(file -> file.endsWith(path))
        .findFirst();
  }
}
