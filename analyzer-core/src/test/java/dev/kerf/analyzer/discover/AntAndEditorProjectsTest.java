package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.discover.BuildModule.BuildSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Source folders and names that Ant scripts, NetBeans and IntelliJ IDEA tell. */
final class AntAndEditorProjectsTest {

  @TempDir private Path dir;

  private AntAndEditorProjectsTest write(String path, String content) throws Exception {
    Path file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  private Workspace discover() throws Exception {
    return WorkspaceDiscovery.discover(List.of(dir));
  }

  private static String sources(Workspace found) {
    return found.inputs().stream()
        .filter(input -> input.kind() == InputKind.JAVA_SOURCE)
        .map(input -> input.path() + ' ' + input.placement().reason())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void an_ant_script_names_its_project_and_what_it_compiles() throws Exception {
    write(
            "build.xml",
            """
            <project name="Warehouse" default="jar" basedir=".">
              <property name="base" location="code"/>
              <property name="main.src" value="${base}/app"/>
              <target name="compile">
                <javac srcdir="${main.src}:${unknown}/x" destdir="bin"><src path="code/stubs"/></javac>
              </target>
              <target name="test-compile"><javac srcdir="checks"/></target>
            </project>
            """)
        .write("code/app/shop/Order.java", "package shop; class Order {}")
        .write("code/stubs/Bare.java", "class Bare {}")
        .write("checks/shop/OrderCheck.java", "package shop; class OrderCheck {}");

    Workspace found = discover();
    assertEquals("Warehouse", found.title());
    assertEquals(
        """
        checks/shop/OrderCheck.java DECLARED_TESTS
        code/app/shop/Order.java DECLARED_SOURCES
        code/stubs/Bare.java DECLARED_SOURCES""",
        sources(found));
  }

  @Test
  void tests_below_a_folder_that_is_compiled_as_a_whole_are_tests() throws Exception {
    write("build.xml", "<project><javac srcdir='src'/></project>")
        .write("src/java/shop/Order.java", "package shop; class Order {}")
        .write("src/test/shop/OrderCheck.java", "package shop; class OrderCheck {}");

    assertEquals(
        """
        src/java/shop/Order.java DECLARED_SOURCES
        src/test/shop/OrderCheck.java TEST_FOLDER""",
        sources(discover()));
  }

  @Test
  void properties_that_name_each_other_end() throws Exception {
    write(
            "build.xml",
            """
            <project name="build"><property name="a" value="${b}"/><property name="b" value="${a}"/>
            <javac srcdir="${a}"/></project>""")
        .write("src/shop/Order.java", "package shop; class Order {}");

    assertEquals(Workspace.UNTITLED, discover().title());
    assertEquals("src/shop/Order.java PACKAGE_ROOT", sources(discover()));
  }

  @Test
  @Timeout(60)
  void properties_that_repeat_each_other_end() throws Exception {
    StringBuilder script = new StringBuilder("<project name='Kiosk'>");
    for (int i = 0; i < 9; i++) {
      String repeated = ("${p" + (i + 1) + "}").repeat(200);
      script.append("<property name='p" + i + "' value='" + repeated + "'/>");
    }
    script.append("<property name='p9' value='src'/><javac srcdir='${p0}:code'/></project>");
    write("build.xml", script.toString()).write("code/Order.java", "class Order {}");

    assertEquals("code/Order.java DECLARED_SOURCES", sources(discover()));
  }

  @Test
  void netbeans_names_its_project_and_its_folders() throws Exception {
    write(
            "desk/nbproject/project.xml",
            """
            <project xmlns="http://www.netbeans.org/ns/project/1"><configuration><data>
              <name>Schalter</name>
              <source-roots><root id="src.dir"/></source-roots>
              <test-roots><root id="proof.dir"/></test-roots>
            </data></configuration></project>
            """)
        .write("desk/nbproject/project.properties", "src.dir=quellen\nproof.dir=proben\n")
        .write("desk/quellen/Desk.java", "class Desk {}")
        .write("desk/proben/DeskProof.java", "class DeskProof {}");

    Workspace found = discover();
    assertEquals("Schalter", found.title());
    assertEquals(
        List.of(" NONE", "desk ANT"),
        found.modules().stream().map(m -> m.path() + ' ' + m.buildSystem()).toList());
    assertEquals(
        "desk/proben/DeskProof.java DECLARED_TESTS\ndesk/quellen/Desk.java DECLARED_SOURCES",
        sources(found));
  }

  @Test
  void intellij_tells_sources_from_tests() throws Exception {
    write(
            "till/till.iml",
            """
            <module><component name="NewModuleRootManager"><content url="file://$MODULE_DIR$">
              <sourceFolder url="file://$MODULE_DIR$/code" isTestSource="false"/>
              <sourceFolder url="file://$MODULE_DIR$/proofs" isTestSource="true"/>
              <sourceFolder url="file:///etc" isTestSource="false"/>
            </content></component></module>
            """)
        .write("till/code/Till.java", "class Till {}")
        .write("till/proofs/TillProof.java", "class TillProof {}");

    Workspace found = discover();
    assertEquals(BuildSystem.INTELLIJ, found.modules().get(1).buildSystem());
    assertEquals(
        "till/code/Till.java DECLARED_SOURCES\ntill/proofs/TillProof.java DECLARED_TESTS",
        sources(found));
  }

  @Test
  void what_an_editor_keeps_does_not_outweigh_the_build() throws Exception {
    write("pom.xml", "<project><artifactId>shop</artifactId></project>")
        .write(
            "shop.iml",
            "<module><sourceFolder url='file://$MODULE_DIR$/src/main/java' isTestSource='true'/></module>")
        .write("src/main/java/Order.java", "class Order {}");

    assertEquals("src/main/java/Order.java MAIN_SOURCE_SET", sources(discover()));
  }
}
