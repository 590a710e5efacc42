package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.discover.BuildModule.BuildSystem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What poms say about modules, names and source folders. */
class MavenModulesTest {

  @Test
  void every_pom_makes_a_module_with_its_name_and_packaging() {
    TreeDiscovery found =
        new TestTree()
            .file("pom.xml", pom("<artifactId>shop</artifactId><packaging>pom</packaging>"))
            .file(
                "web/pom.xml",
                pom(
                    "<artifactId>shop-web</artifactId><packaging>war</packaging><name>The ${kind}</name><properties><kind>Shop</kind></properties>"))
            .file("web/api/pom.xml", pom("<artifactId>api</artifactId>"))
            .java("web/api/src/main/java/api/Api.java", "api")
            .discover();
    assertEquals(
        List.of(
            new BuildModule("", "shop", BuildSystem.MAVEN, "pom", Optional.empty()),
            new BuildModule("web", "The Shop", BuildSystem.MAVEN, "war", Optional.empty()),
            new BuildModule("web/api", "api", BuildSystem.MAVEN, "jar", Optional.empty())),
        found.modules());
    assertEquals("web/api", inputAt(found, "web/api/src/main/java/api/Api.java").module().path());
  }

  @Test
  void source_folders_are_those_the_pom_names() {
    new TestTree()
        .file(
            "pom.xml",
            pom(
                """
                <properties><src>java</src></properties>
                <build>
                  <sourceDirectory>${project.basedir}/${src}</sourceDirectory>
                  <testSourceDirectory>checks</testSourceDirectory>
                  <testResources><testResource><directory>samples-of-data</directory></testResource></testResources>
                </build>
                """))
        .java("java/test/Order.java", "test")
        .java("checks/shop/OrderCheck.java", "shop")
        .files("samples-of-data/orders.sql")
        .isPlaced(
            """
            checks/shop/OrderCheck.java DECLARED_TESTS
            java/test/Order.java DECLARED_SOURCES
            pom.xml NO_OTHER_ROLE
            samples-of-data/orders.sql DECLARED_TESTS
            """);
  }

  @Test
  void modules_inherit_source_folders_and_charset_relative_to_themselves() {
    TestTree tree =
        new TestTree()
            .file(
                "pom.xml",
                pom(
                    """
                    <artifactId>parent</artifactId>
                    <properties><project.build.sourceEncoding>ISO-8859-1</project.build.sourceEncoding></properties>
                    <build><testSourceDirectory>t</testSourceDirectory></build>
                    """))
            .file(
                "a/pom.xml",
                pom("<parent><artifactId>parent</artifactId></parent><artifactId>a</artifactId>"))
            .java("a/t/shop/Check.java", "shop");
    tree.isPlaced(
        """
        a/pom.xml NO_OTHER_ROLE
        a/t/shop/Check.java DECLARED_TESTS
        pom.xml NO_OTHER_ROLE
        """);
    assertEquals(
        Optional.of(StandardCharsets.ISO_8859_1),
        inputAt(tree.discover(), "a/t/shop/Check.java").module().sourceCharset());
  }

  @Test
  void build_helper_adds_folders_by_the_goal_of_the_execution() {
    new TestTree()
        .file(
            "pom.xml",
            pom(
                """
                <build><plugins><plugin>
                  <artifactId>build-helper-maven-plugin</artifactId>
                  <executions>
                    <execution>
                      <configuration><sources><source>more</source></sources></configuration>
                      <goals><goal>add-source</goal></goals>
                    </execution>
                    <execution>
                      <goals><goal>add-test-source</goal></goals>
                      <configuration><sources><source>extra</source></sources></configuration>
                    </execution>
                  </executions>
                </plugin></plugins></build>
                """))
        .file("more/Order.java", "class Order {}")
        .file("extra/Check.java", "class Check {}")
        .isPlaced(
            """
            extra/Check.java DECLARED_TESTS
            more/Order.java DECLARED_SOURCES
            pom.xml NO_OTHER_ROLE
            """);
  }

  @Test
  void sources_named_as_resources_for_their_mappers_stay_sources() {
    new TestTree()
        .file(
            "pom.xml",
            pom(
                "<build><resources><resource><directory>src/main/java</directory></resource></resources></build>"))
        .java("src/main/java/shop/Order.java", "shop")
        .files("src/main/java/shop/OrderMapper.xml")
        .isPlaced(
            """
            pom.xml NO_OTHER_ROLE
            src/main/java/shop/Order.java MAIN_SOURCE_SET
            src/main/java/shop/OrderMapper.xml MAIN_SOURCE_SET
            """);
  }

  @Test
  void a_module_of_the_build_may_be_called_samples() {
    new TestTree()
        .file(
            "pom.xml", pom("<artifactId>a</artifactId><modules><module>samples</module></modules>"))
        .file("samples/pom.xml", pom("<artifactId>samples</artifactId>"))
        .java("samples/src/main/java/lab/Probe.java", "lab")
        .java("src/main/java/lab/Lab.java", "lab")
        .isPlaced(
            """
            pom.xml NO_OTHER_ROLE
            samples/pom.xml NO_OTHER_ROLE
            samples/src/main/java/lab/Probe.java MAIN_SOURCE_SET
            src/main/java/lab/Lab.java MAIN_SOURCE_SET
            """);
  }

  @Test
  void a_folder_outside_the_tree_or_of_an_unknown_property_is_ignored() {
    new TestTree()
        .file(
            "pom.xml",
            pom(
                "<build><sourceDirectory>../../etc</sourceDirectory><testSourceDirectory>${elsewhere}/x</testSourceDirectory></build>"))
        .java("x/shop/Order.java", "shop")
        .isPlaced(
            """
            pom.xml NO_OTHER_ROLE
            x/shop/Order.java PACKAGE_ROOT
            """);
  }

  @Test
  void a_broken_pom_is_a_diagnostic_with_its_line_and_the_rest_goes_on() {
    TreeDiscovery found =
        new TestTree()
            .file("pom.xml", "<project>\n<artifactId>a</artifactId>\n</projec>")
            .java("src/main/java/shop/Order.java", "shop")
            .discover();
    assertEquals(
        List.of("pom.xml:3 pom-unreadable"),
        found.diagnostics().stream().map(d -> d.location() + " " + d.id()).toList());
    assertEquals(2, found.inputs().size());
  }

  @Test
  void entities_and_document_types_of_a_pom_are_never_loaded() {
    TreeDiscovery found =
        new TestTree()
            .file(
                "pom.xml",
                "<!DOCTYPE project [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><project><artifactId>a&x;b</artifactId></project>")
            .discover();
    assertTrue(List.of("untitled", "ab").contains(found.title()), found.title());
  }

  @Test
  void an_unknown_source_encoding_is_a_diagnostic() {
    TreeDiscovery found =
        new TestTree()
            .file(
                "pom.xml",
                pom(
                    "<properties><project.build.sourceEncoding>utf ate</project.build.sourceEncoding></properties>"))
            .discover();
    assertEquals("charset-unknown", found.diagnostics().get(0).id());
  }

  @Test
  void properties_that_name_each_other_in_a_circle_end() {
    assertEquals(
        "a",
        new TestTree()
            .file(
                "pom.xml",
                pom(
                    "<artifactId>a</artifactId><name>${x}</name><properties><x>${y}</y></x></properties>"
                        .replace("</y></x>", "</x><y>${x}</y>")))
            .discover()
            .title());
  }

  private static Input inputAt(TreeDiscovery found, String path) {
    return found.inputs().stream().filter(i -> i.path().equals(path)).findFirst().orElseThrow();
  }

  private static String pom(String content) {
    return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">" + content + "</project>";
  }

  @Test
  void a_parent_that_lies_beside_its_modules_names_the_application() {
    TestTree tree =
        new TestTree()
            .file(
                "parent/pom.xml",
                """
                <project><artifactId>shop-parent</artifactId><name>Shop</name>
                  <modules><module>../plugins/core</module><module>../features/all</module></modules>
                </project>
                """)
            .file("plugins/core/pom.xml", "<project><artifactId>core</artifactId></project>")
            .file("features/all/pom.xml", "<project><artifactId>all</artifactId></project>")
            .file("other/pom.xml", "<project><artifactId>other</artifactId></project>")
            .java("plugins/core/src/shop/Order.java", "shop");
    assertEquals("Shop", tree.discover().title());
  }
}
