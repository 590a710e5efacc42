package dev.kerf.analyzer.discover;

import org.junit.jupiter.api.Test;

/** Which role an input has, by where it lies. */
class RolesOfInputsTest {

  @Test
  void source_sets_of_maven_and_gradle_are_told_apart() {
    new TestTree()
        .java("shop/src/main/java/shop/Order.java", "shop")
        .java("shop/src/test/java/shop/OrderTest.java", "shop")
        .java("shop/src/integrationTest/java/shop/OrderFlow.java", "shop")
        .java("shop/src/testFixtures/java/shop/Orders.java", "shop")
        .java("shop/src/latest/java/shop/Latest.java", "shop")
        .java("shop/src/generated/java/shop/OrderMapper.java", "shop")
        .java("shop/src/main/java/package-info.java", "shop")
        .files(
            "shop/src/main/resources/db/migration/V1__orders.sql",
            "shop/src/test/resources/data.sql",
            "shop/src/main/webapp/WEB-INF/web.xml")
        .isPlaced(
            """
            shop/src/generated/java/shop/OrderMapper.java GENERATED_FOLDER
            shop/src/integrationTest/java/shop/OrderFlow.java TEST_SOURCE_SET
            shop/src/latest/java/shop/Latest.java MAIN_SOURCE_SET
            shop/src/main/java/package-info.java MAIN_SOURCE_SET
            shop/src/main/java/shop/Order.java MAIN_SOURCE_SET
            shop/src/main/resources/db/migration/V1__orders.sql MAIN_SOURCE_SET
            shop/src/main/webapp/WEB-INF/web.xml MAIN_SOURCE_SET
            shop/src/test/java/shop/OrderTest.java TEST_SOURCE_SET
            shop/src/test/resources/data.sql TEST_SOURCE_SET
            shop/src/testFixtures/java/shop/Orders.java TEST_SOURCE_SET
            """);
  }

  @Test
  void packages_named_test_vendor_target_or_generated_belong_to_the_application() {
    new TestTree()
        .files("pom.xml")
        .java("src/main/java/lab/test/Sample.java", "lab.test")
        .java("src/main/java/lab/vendor/Vendor.java", "lab.vendor")
        .java("src/main/java/lab/target/Target.java", "lab.target")
        .java("src/main/java/lab/build/Build.java", "lab.build")
        .java("src/main/java/lab/generated/Number.java", "lab.generated")
        .java("src/main/java/lab/example/Example.java", "lab.example")
        .isPlaced(
            """
            pom.xml NO_OTHER_ROLE
            src/main/java/lab/build/Build.java MAIN_SOURCE_SET
            src/main/java/lab/example/Example.java MAIN_SOURCE_SET
            src/main/java/lab/generated/Number.java MAIN_SOURCE_SET
            src/main/java/lab/target/Target.java MAIN_SOURCE_SET
            src/main/java/lab/test/Sample.java MAIN_SOURCE_SET
            src/main/java/lab/vendor/Vendor.java MAIN_SOURCE_SET
            """);
  }

  @Test
  void an_ant_tree_is_recognised_by_its_package_declarations() {
    new TestTree()
        .files(
            "build.xml", "WEB-INF/web.xml", "src/shop/Order.xml", "test/data.sql", "db/schema.sql")
        .java("src/shop/Order.java", "shop")
        .java("src/shop/test/Probe.java", "shop.test")
        .java("test/shop/OrderCheck.java", "shop")
        .isPlaced(
            """
            WEB-INF/web.xml NO_OTHER_ROLE
            build.xml NO_OTHER_ROLE
            db/schema.sql NO_OTHER_ROLE
            src/shop/Order.java PACKAGE_ROOT
            src/shop/Order.xml PACKAGE_ROOT
            src/shop/test/Probe.java PACKAGE_ROOT
            test/data.sql TEST_FOLDER
            test/shop/OrderCheck.java TEST_FOLDER
            """);
  }

  @Test
  void the_source_root_is_what_remains_of_the_folder_without_the_package() {
    new TestTree()
        .java("src/shop/Order.java", "shop")
        .java("shop/api/Client.java", "shop.api")
        .java("src/main/java/shop/Main.java", "shop")
        .java("odd/place/Stray.java", "shop.elsewhere")
        .file("code/Script.java", "class Script {}")
        .files("src/shop/Order.xml", "notes.xml")
        .hasRoots(
            """
            code/Script.java 'code'
            odd/place/Stray.java 'odd/place'
            shop/api/Client.java ''
            src/main/java/shop/Main.java 'src/main/java'
            src/shop/Order.java 'src'
            src/shop/Order.xml 'src'
            notes.xml ''
            """
                .lines()
                .sorted()
                .reduce("", (a, b) -> a + "\n" + b));
  }

  @Test
  void a_package_named_like_a_conventional_folder_is_no_source_set() {
    new TestTree()
        .java("src/org/java/Engine.java", "org.java")
        .java("src/test/resources/Pool.java", "test.resources")
        .isPlaced(
            """
            src/org/java/Engine.java PACKAGE_ROOT
            src/test/resources/Pool.java PACKAGE_ROOT
            """);
  }

  @Test
  void tests_beside_the_code_need_both_the_name_and_the_framework() {
    new TestTree()
        .java("src/shop/Order.java", "shop")
        .file(
            "src/shop/OrderTest.java", "package shop;\nimport org.junit.Test;\nclass OrderTest {}")
        .file("src/shop/ABTest.java", "package shop;\nclass ABTest {}")
        .file("src/shop/Rules.java", "package shop;\nimport org.junit.Rule;\nclass Rules {}")
        .isPlaced(
            """
            src/shop/ABTest.java PACKAGE_ROOT
            src/shop/Order.java PACKAGE_ROOT
            src/shop/OrderTest.java TEST_CLASS
            src/shop/Rules.java PACKAGE_ROOT
            """);
  }

  @Test
  void what_helps_to_write_tests_is_shipped_where_there_are_none() {
    new TestTree()
        .java("lab/Order.java", "lab")
        .file(
            "lab/test/LabRule.java",
            "package lab.test;\nimport org.junit.rules.TestWatcher;\nclass LabRule {}")
        .file(
            "lab/test/LabTestCase.java",
            "package lab.test;\nimport junit.framework.TestCase;\nclass LabTestCase {}")
        .isPlaced(
            """
            lab/Order.java PACKAGE_ROOT
            lab/test/LabRule.java PACKAGE_ROOT
            lab/test/LabTestCase.java PACKAGE_ROOT
            """);
  }

  @Test
  void tests_on_base_classes_of_the_house_lie_beside_the_code_too() {
    new TestTree()
        .java("src/lab/Order.java", "lab")
        .java("src/lab/test/Blood.java", "lab.test")
        .java("src/lab/test/BloodTest.java", "lab.test")
        .file(
            "src/lab/testing/HouseCase.java",
            "package lab.testing;\nimport junit.framework.TestCase;\nclass HouseCase {}")
        .file(
            "src/lab/sale/test/SaleTest.java",
            "package lab.sale.test;\nimport lab.testing.HouseCase;\nclass SaleTest {}")
        .file(
            "src/lab/sale/test/TillTest.java",
            "package lab.sale.test;\nimport lab.testing.HouseCase;\nclass TillTest {}")
        .java("src/lab/sale/test/Coins.java", "lab.sale.test")
        .file(
            "src/lab/sale/SlipTest.java",
            "package lab.sale;\nimport lab.sale.test.Coins;\nclass SlipTest {}")
        .file(
            "src/lab/sale/Slip.java",
            "package lab.sale;\nimport lab.sale.test.Coins;\nclass Slip {}")
        .isPlaced(
            """
            src/lab/Order.java PACKAGE_ROOT
            src/lab/sale/Slip.java PACKAGE_ROOT
            src/lab/sale/SlipTest.java TEST_BESIDE_CODE
            src/lab/sale/test/Coins.java TEST_BESIDE_CODE
            src/lab/sale/test/SaleTest.java TEST_BESIDE_CODE
            src/lab/sale/test/TillTest.java TEST_BESIDE_CODE
            src/lab/test/Blood.java PACKAGE_ROOT
            src/lab/test/BloodTest.java PACKAGE_ROOT
            src/lab/testing/HouseCase.java TEST_BESIDE_CODE
            """);
  }

  @Test
  void a_module_named_for_tests_that_uses_a_test_framework_supports_tests() {
    String importsJunit = "import static org.junit.Assert.assertTrue;\nclass Probe {}";
    new TestTree()
        .files("shop-test-util/build.gradle", "speed-test/build.gradle", "shop/build.gradle")
        .file("shop-test-util/src/main/java/Probe.java", importsJunit)
        .file("shop-test-util/src/main/java/Plain.java", "class Plain {}")
        .file("speed-test/src/main/java/Speed.java", "class Speed {}")
        .file("shop/src/main/java/Probe.java", importsJunit)
        .isPlaced(
            """
            shop-test-util/src/main/java/Plain.java TEST_SUPPORT_MODULE
            shop-test-util/src/main/java/Probe.java TEST_SUPPORT_MODULE
            shop/src/main/java/Probe.java MAIN_SOURCE_SET
            speed-test/src/main/java/Speed.java MAIN_SOURCE_SET
            """);
  }

  @Test
  void build_output_is_recognised_beside_its_build_file() {
    new TestTree()
        .files(
            "pom.xml",
            "target/classes/shop/Order.class",
            "target/generated-sources/annotations/shop/OrderMapper.java",
            "target/classes/mapper.xml",
            "web/build.gradle",
            "web/build/resources/main/schema.sql",
            "old/bin/shop/Order.class",
            "lib/driver.jar")
        .isPlaced(
            """
            lib/driver.jar LIBRARY
            old/bin/shop/Order.class BUILD_OUTPUT
            pom.xml NO_OTHER_ROLE
            target/classes/mapper.xml BUILD_OUTPUT
            target/classes/shop/Order.class BUILD_OUTPUT
            target/generated-sources/annotations/shop/OrderMapper.java BUILD_OUTPUT
            web/build/resources/main/schema.sql BUILD_OUTPUT
            """);
  }

  @Test
  void a_module_called_build_or_target_is_no_output() {
    new TestTree()
        .files("pom.xml", "target/pom.xml", "build/src/main/resources/schema.sql")
        .java("target/src/main/java/goal/Target.java", "goal")
        .java("bin/goal/Bin.java", "goal")
        .isPlaced(
            """
            bin/goal/Bin.java PACKAGE_ROOT
            build/src/main/resources/schema.sql MAIN_SOURCE_SET
            pom.xml NO_OTHER_ROLE
            target/pom.xml NO_OTHER_ROLE
            target/src/main/java/goal/Target.java MAIN_SOURCE_SET
            """);
  }

  @Test
  void third_party_folders_are_vendored_unless_they_are_modules() {
    new TestTree()
        .files("vendor/build.gradle", "app/vendor/config.xml")
        .java("vendor/src/main/java/market/Vendor.java", "market")
        .java("app/src/main/java/market/App.java", "market")
        .java("app/third_party/json/org/json/Json.java", "org.json")
        .isPlaced(
            """
            app/src/main/java/market/App.java MAIN_SOURCE_SET
            app/third_party/json/org/json/Json.java VENDOR_FOLDER
            app/vendor/config.xml VENDOR_FOLDER
            vendor/src/main/java/market/Vendor.java MAIN_SOURCE_SET
            """);
  }

  @Test
  void samples_documentation_templates_and_build_logic_are_not_the_application() {
    new TestTree()
        .java("src/main/java/shop/Order.java", "shop")
        .java("samples/first/src/main/java/first/First.java", "first")
        .file("docs/Snippet.java", "class Snippet {}")
        .files("docs/schema.sql")
        .java("buildSrc/src/main/java/Release.java", "release")
        .file(
            "src/main/resources/archetype-resources/src/main/java/App.java", "package ${package};")
        .isPlaced(
            """
            buildSrc/src/main/java/Release.java BUILD_LOGIC
            docs/Snippet.java SAMPLE_FOLDER
            docs/schema.sql NO_OTHER_ROLE
            samples/first/src/main/java/first/First.java SAMPLE_FOLDER
            src/main/java/shop/Order.java MAIN_SOURCE_SET
            src/main/resources/archetype-resources/src/main/java/App.java TEMPLATE
            """);
  }

  @Test
  void samples_are_the_application_when_there_is_nothing_else() {
    new TestTree()
        .java("samples/first/src/main/java/first/First.java", "first")
        .isPlaced("samples/first/src/main/java/first/First.java ONLY_SAMPLES");
  }

  @Test
  void projects_that_maven_invoker_builds_are_test_data() {
    new TestTree()
        .java("src/main/java/plugin/Goal.java", "plugin")
        .file("src/it/simple/pom.xml", "<project/>")
        .java("src/it/simple/src/main/java/App.java", "app")
        .isPlaced(
            """
            src/it/simple/pom.xml TEST_SOURCE_SET
            src/it/simple/src/main/java/App.java TEST_SOURCE_SET
            src/main/java/plugin/Goal.java MAIN_SOURCE_SET
            """);
  }

  @Test
  void templates_of_helm_charts_are_no_settings() {
    new TestTree()
        .file("deploy/shop/Chart.yaml", "name: shop")
        .file("deploy/shop/values.yaml", "replicas: 1")
        .file("deploy/shop/templates/service.yaml", "{{- if .Values.service }}")
        .file("templates/mail.yaml", "subject: hello")
        .java("shop/Order.java", "shop")
        .isPlaced(
            """
            deploy/shop/Chart.yaml PACKAGE_ROOT
            deploy/shop/templates/service.yaml CHART_TEMPLATE
            deploy/shop/values.yaml PACKAGE_ROOT
            shop/Order.java PACKAGE_ROOT
            templates/mail.yaml PACKAGE_ROOT\
            """);
  }

  @Test
  void ant_builds_among_the_tests_of_another_are_their_data() {
    new TestTree()
        .file("build.xml", "<project name='shop'><javac srcdir='src'/></project>")
        .file("test/data/app/build.xml", "<project name='app'/>")
        .java("src/shop/Order.java", "shop")
        .java("test/data/app/src/app/App.java", "app")
        .isPlaced(
            """
            build.xml NO_OTHER_ROLE
            src/shop/Order.java DECLARED_SOURCES
            test/data/app/build.xml TEST_FOLDER
            test/data/app/src/app/App.java TEST_FOLDER\
            """);
  }
}
