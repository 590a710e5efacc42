package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.kerf.analyzer.discover.BuildModule.BuildSystem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Repositories that Bazel builds: packages beside the sources, with a BUILD file each. */
class BazelPackagesTest {

  private static final String LIBRARY =
      """
      load("@rules_java//java:defs.bzl", "java_library")

      # java_test(name = "old")
      java_library(
          name = "orders",
          srcs = glob(["*.java"]),
          deps = ["//java/com/shop/stock"],
      )
      """;

  private static String modules(TestTree tree) {
    return tree.discover().modules().stream()
        .filter(module -> module.buildSystem() == BuildSystem.BAZEL)
        .map(module -> module.path() + " " + module.name())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void each_package_with_java_is_a_module_and_the_top_names_the_application() {
    TestTree tree =
        new TestTree()
            .file("MODULE.bazel", "module(\n    name = \"shop\",\n    version = \"1\",\n)\n")
            .file("BUILD", "exports_files([\"LICENSE\"])\n")
            .file("java/com/shop/orders/BUILD", LIBRARY)
            .file("java/com/shop/stock/BUILD.bazel", "shop_java_binary(name = \"stock\")\n")
            .file("java/com/shop/docs/BUILD", "filegroup(name = \"docs\")\n")
            .java("java/com/shop/orders/Order.java", "com.shop.orders")
            .java("java/com/shop/stock/Stock.java", "com.shop.stock");
    assertEquals("shop", tree.discover().title());
    assertEquals(
        """
         shop
        java/com/shop/orders java/com/shop/orders
        java/com/shop/stock java/com/shop/stock""",
        modules(tree));
    tree.isPlaced(
        """
        java/com/shop/orders/Order.java PACKAGE_ROOT
        java/com/shop/stock/Stock.java PACKAGE_ROOT""");
  }

  @Test
  void packages_in_the_layout_of_maven_are_modules_too() {
    TestTree tree =
        new TestTree()
            .file("WORKSPACE", "workspace(name = \"shop\")\n")
            .file("src/main/java/com/shop/orders/BUILD", LIBRARY)
            .java("src/main/java/com/shop/orders/Order.java", "com.shop.orders");
    assertEquals(
        " shop\nsrc/main/java/com/shop/orders src/main/java/com/shop/orders", modules(tree));
    tree.isPlaced("src/main/java/com/shop/orders/Order.java MAIN_SOURCE_SET");
  }

  @Test
  void tests_are_told_by_their_folder_and_by_their_rules() {
    new TestTree()
        .file("WORKSPACE.bazel", "")
        .file("java/com/shop/BUILD", LIBRARY)
        .file("javatests/com/shop/BUILD", LIBRARY)
        .file(
            "java/com/shop/fakes/BUILD", "java_library(\n  name = \"f\",\n  testonly = True,\n)\n")
        .file(
            "java/com/shop/checks/BUILD", "java_test(name = \"c\")\njunit_java_tests(name = \"d\")")
        .java("java/com/shop/Shop.java", "com.shop")
        .java("javatests/com/shop/Fixture.java", "com.shop")
        .java("java/com/shop/fakes/Fake.java", "com.shop.fakes")
        .java("java/com/shop/checks/Check.java", "com.shop.checks")
        .isPlaced(
            """
            java/com/shop/Shop.java PACKAGE_ROOT
            java/com/shop/checks/Check.java DECLARED_TESTS
            java/com/shop/fakes/Fake.java DECLARED_TESTS
            javatests/com/shop/Fixture.java TEST_FOLDER""");
  }

  @Test
  void a_package_of_others_does_not_become_the_application() {
    new TestTree()
        .file("WORKSPACE", "")
        .file("third_party/BUILD", LIBRARY)
        .java("third_party/gson/Gson.java", "gson")
        .java("java/com/shop/Shop.java", "com.shop")
        .isPlaced(
            """
            java/com/shop/Shop.java PACKAGE_ROOT
            third_party/gson/Gson.java VENDOR_FOLDER""");
  }

  @Test
  void beside_another_build_and_in_files_of_other_contents_there_are_no_packages() {
    assertEquals(
        "",
        modules(
            new TestTree()
                .file("pom.xml", "<project><artifactId>shop</artifactId></project>")
                .file("src/main/java/com/shop/BUILD", LIBRARY)
                .java("src/main/java/com/shop/Shop.java", "com.shop")));
    assertEquals(
        "",
        modules(
            new TestTree()
                .file("BUILD", "To build (on a good day) call make.\n")
                .java("com/shop/Shop.java", "com.shop")));
  }

  @Test
  void a_file_made_to_be_slow_is_not() {
    for (String hostile :
        List.of(
            "java_library(".repeat(100_000),
            "a\n".repeat(500_000),
            "module(name = ".repeat(90_000))) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> BazelBuild.read(hostile));
    }
  }
}
