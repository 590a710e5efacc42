package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Projects that only Eclipse and Ant know. */
class EclipseProjectTest {

  private static final String CLASSPATH =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <classpath>
        <classpathentry kind="src" path="code"/>
        <classpathentry kind="src" path="checks">
          <attributes><attribute name="test" value="true"/></attributes>
        </classpathentry>
        <classpathentry kind="src" path="gen/generated"/>
        <classpathentry kind="src" path="/OtherProject"/>
        <classpathentry kind="lib" path="lib/a.jar"/>
        <classpathentry kind="output" path="bin"/>
      </classpath>
      """;

  private static final String PROJECT =
      """
      <projectDescription>
        <name>Old Shop</name>
        <buildSpec><buildCommand><name>org.eclipse.jdt.core.javabuilder</name></buildCommand></buildSpec>
      </projectDescription>
      """;

  private static TestTree tree() {
    return new TestTree()
        .file(".classpath", CLASSPATH)
        .file(".project", PROJECT)
        .java("code/base/shop/Order.java", "shop")
        .java("checks/shop/Check.java", "shop")
        .java("gen/generated/shop/Stub.java", "shop");
  }

  @Test
  void the_class_path_names_the_source_folders() {
    tree()
        .isPlaced(
            """
            checks/shop/Check.java DECLARED_TESTS
            code/base/shop/Order.java DECLARED_SOURCES
            gen/generated/shop/Stub.java GENERATED_FOLDER""");
  }

  @Test
  void the_project_file_names_the_application() {
    assertEquals("Old Shop", tree().discover().title());
  }

  @Test
  void beside_another_build_file_the_class_path_may_be_stale_and_is_not_asked() {
    tree()
        .file("pom.xml", "<project><artifactId>shop</artifactId></project>")
        .java("src/main/java/shop/New.java", "shop")
        .isPlaced(
            """
            checks/shop/Check.java PACKAGE_ROOT
            code/base/shop/Order.java PACKAGE_ROOT
            gen/generated/shop/Stub.java GENERATED_FOLDER
            pom.xml NO_OTHER_ROLE
            src/main/java/shop/New.java MAIN_SOURCE_SET""");
  }

  @Test
  void a_broken_class_path_is_told_and_packages_decide() {
    TestTree tree =
        new TestTree()
            .file(".classpath", "<classpath><classpathentry kind='src'")
            .java("code/shop/Order.java", "shop");
    assertEquals("build-file-unreadable", tree.discover().diagnostics().get(0).id());
    tree.isPlaced("code/shop/Order.java PACKAGE_ROOT");
  }
}
