package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.kerf.analyzer.discover.BuildModule.BuildSystem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds of Gradle, in both languages, as far as they are written down. */
class GradleProjectsTest {

  private static String modules(TestTree tree) {
    return tree.discover().modules().stream()
        .filter(module -> module.buildSystem() == BuildSystem.GRADLE)
        .map(module -> module.path() + " " + module.name())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void included_projects_are_modules_without_scripts_of_their_own() {
    TestTree tree =
        new TestTree()
            .file(
                "settings.gradle",
                """
                rootProject.name = 'shop'
                // include 'old'
                include 'core', "web",
                    ':custom:docker'
                include('gone')
                includeBuild 'tools'
                project(':web').projectDir = file('apps/web-ui')
                """)
            .file("build.gradle", "subprojects { apply plugin: 'java' }")
            .java("core/src/main/java/shop/Core.java", "shop")
            .java("apps/web-ui/src/main/java/shop/Web.java", "shop")
            .java("custom/docker/src/main/java/shop/Docker.java", "shop");
    assertEquals(
        """
         shop
        apps/web-ui web
        core core
        custom/docker custom:docker""",
        modules(tree));
  }

  @Test
  void the_kotlin_language_says_the_same() {
    TestTree tree =
        new TestTree()
            .file(
                "settings.gradle.kts",
                """
                rootProject.name = "shop"
                include("core", ":web")
                project(":web").projectDir = file("apps/web-ui")
                """)
            .java("core/src/main/java/shop/Core.java", "shop")
            .java("apps/web-ui/src/main/java/shop/Web.java", "shop");
    assertEquals(" shop\napps/web-ui web\ncore core", modules(tree));
  }

  @Test
  void an_included_project_counts_although_it_is_called_sample() {
    new TestTree()
        .file("settings.gradle", "include 'samples:live'")
        .java("samples/live/src/main/java/shop/Live.java", "shop")
        .java("samples/toy/src/main/java/shop/Toy.java", "shop")
        .isPlaced(
            """
            samples/live/src/main/java/shop/Live.java MAIN_SOURCE_SET
            samples/toy/src/main/java/shop/Toy.java SAMPLE_FOLDER""");
  }

  @Test
  void an_included_build_counts_and_one_that_gives_plugins_does_not() {
    TestTree tree =
        new TestTree()
            .file(
                "settings.gradle.kts",
                """
                pluginManagement {
                    includeBuild("gradle/conventions")
                    repositories { gradlePluginPortal() }
                }
                rootProject.name = "shop"
                includeBuild("../elsewhere")
                includeBuild("samples/billing") {
                    dependencySubstitution { substitute(module("shop:b")).using(project(":")) }
                }
                """)
            .file("gradle/conventions/settings.gradle.kts", "")
            .file("samples/billing/settings.gradle", "rootProject.name = 'billing'")
            .java("gradle/conventions/src/main/java/build/Convention.java", "build")
            .java("samples/billing/src/main/java/shop/Bill.java", "shop")
            .java("samples/toy/src/main/java/shop/Toy.java", "shop");
    tree.isPlaced(
        """
        gradle/conventions/src/main/java/build/Convention.java BUILD_LOGIC
        samples/billing/src/main/java/shop/Bill.java MAIN_SOURCE_SET
        samples/toy/src/main/java/shop/Toy.java SAMPLE_FOLDER""");
    assertEquals(
        " shop\ngradle/conventions gradle/conventions\nsamples/billing billing", modules(tree));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project(':web').projectDir = file('apps/web-ui')",
        "project(':web').projectDir = new File(settingsDir, 'apps/web-ui')",
        "project(':web').projectDir = file(\"$rootDir/apps/web-ui\")",
        "project(\":web\").projectDir = file(\"${rootProject.projectDir}/apps/web-ui\")",
      })
  void a_project_lies_where_the_settings_put_it(String override) {
    assertEquals(
        "apps/web-ui web",
        modules(
                new TestTree()
                    .file("settings.gradle", "include ':web'\n" + override)
                    .java("apps/web-ui/src/main/java/shop/Web.java", "shop"))
            .lines()
            .skip(1)
            .findFirst()
            .orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourceSets { main { java { srcDirs = ['code'] } } ; test { java { srcDir 'checks' } } }",
        "sourceSets {\n  main.java.srcDirs = [\n    'code'\n  ]\n  test {\n    java.srcDir('checks')\n  }\n}",
        "sourceSets.main.java.srcDir \"$projectDir/code\"\nsourceSets.test.java.srcDirs += 'checks'",
        "sourceSets { named(\"main\") { java.setSrcDirs(listOf(\"code\")) }\n getByName(\"test\") { java { srcDir(\"checks\") } } }",
        "sourceSets[\"main\"].java.srcDir(\"code\")\nval test by sourceSets.getting\nsourceSets { val test by getting { java.srcDir(\"checks\") } }",
        "/* sourceSets { */ sourceSets { main { java { srcDirs = [ /* one */ 'code' ] // two\n } }\n test { java { srcDir 'checks' } } }",
      })
  void source_folders_are_read_however_they_are_written(String script) {
    new TestTree()
        .file("build.gradle", script)
        .java("code/com/shop/Order.java", "shop")
        .java("checks/shop/Check.java", "shop")
        .isPlaced(
            """
            checks/shop/Check.java DECLARED_TESTS
            code/com/shop/Order.java DECLARED_SOURCES""");
  }

  @Test
  void what_the_root_says_for_all_projects_holds_in_each() {
    new TestTree()
        .file("settings.gradle", "include 'a'\ninclude 'b'")
        .file(
            "build.gradle",
            """
            subprojects {
              sourceSets {
                integration { java { srcDir 'checks' } }
                main { java { srcDir 'code' } }
              }
            }
            """)
        .java("a/code/x/shop/A.java", "shop")
        .java("b/code/x/shop/B.java", "shop")
        .isPlaced(
            """
            a/code/x/shop/A.java DECLARED_SOURCES
            b/code/x/shop/B.java DECLARED_SOURCES""");
  }

  @Test
  void folders_outside_of_the_repository_and_text_that_is_no_gradle_are_passed_over() {
    new TestTree()
        .file(
            "settings.gradle",
            "include '..:..:secret'\nproject(':x').projectDir = file('/etc')\n}}}{{{'")
        .file("build.gradle", "sourceSets { main { java { srcDirs = ['../../other', '/etc', ''] ")
        .java("shop/Order.java", "shop")
        .isPlaced("shop/Order.java PACKAGE_ROOT");
  }

  @Test
  void a_script_made_to_be_slow_is_not() {
    for (String hostile :
        List.of(
            "{".repeat(500_000),
            "sourceSets.".repeat(100_000),
            "named(\"".repeat(100_000),
            "include '".repeat(100_000),
            "a.\n".repeat(200_000),
            "project('x'".repeat(50_000))) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> GradleBuild.read(hostile));
    }
  }
}
