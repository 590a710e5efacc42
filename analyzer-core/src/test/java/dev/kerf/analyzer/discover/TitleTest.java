package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

  @Test
  void the_root_build_file_names_the_application() {
    assertEquals(
        "shop",
        new TestTree()
            .file("settings.gradle", "rootProject.name = 'shop'")
            .remote("git@h:x/y.git")
            .discover()
            .title());
    assertEquals(
        "shop",
        new TestTree()
            .file("settings.gradle.kts", "rootProject.name = \"shop\"")
            .discover()
            .title());
    assertEquals(
        "Shop",
        new TestTree()
            .file("pom.xml", "<project><artifactId>shop</artifactId><name>Shop</name></project>")
            .discover()
            .title());
    assertEquals(
        "shop",
        new TestTree()
            .file(
                "pom.xml",
                "<project><artifactId>shop</artifactId><name>${unknown}</name></project>")
            .discover()
            .title());
  }

  @Test
  @Timeout(60)
  void a_name_that_properties_repeat_without_end_is_none() {
    StringBuilder pom = new StringBuilder("<project><artifactId>shop</artifactId>");
    pom.append("<name>${p0}</name><properties>");
    for (int i = 0; i < 9; i++) {
      String repeated = ("${p" + (i + 1) + "}").repeat(200);
      pom.append("<p" + i + ">" + repeated + "</p" + i + ">");
    }
    pom.append("</properties></project>");
    assertEquals("shop", new TestTree().file("pom.xml", pom.toString()).discover().title());
  }

  @Test
  void the_only_build_below_the_root_names_it_too() {
    assertEquals(
        "shop",
        new TestTree()
            .file("backend/pom.xml", "<project><artifactId>shop</artifactId></project>")
            .file("backend/web/pom.xml", "<project><artifactId>web</artifactId></project>")
            .discover()
            .title());
    assertEquals(
        "untitled",
        new TestTree()
            .file("a/pom.xml", "<project><artifactId>a</artifactId></project>")
            .file("b/pom.xml", "<project><artifactId>b</artifactId></project>")
            .discover()
            .title());
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:secret@host/team/shop.git, shop",
    "git@github.com:team/shop.git, shop",
    "/srv/git/shop/, shop",
    "https://user:secret@host/, ''",
    "shop, shop",
  })
  void a_remote_gives_the_name_of_the_repository_and_no_secret(String url, String name) {
    assertEquals(name, GitRemote.repositoryName(url).orElse(""));
  }

  @Test
  void only_the_remote_called_origin_is_asked() {
    String config =
        """
        [core]
        \turl = no
        [remote "fork"]
        \turl = git@host:me/fork.git
        [remote "origin"]
        \tfetch = +refs/heads/*:refs/remotes/origin/*
        \turl = git@host:team/shop.git
        """;
    assertEquals("git@host:team/shop.git", GitRemote.originUrl(config));
    assertEquals("", GitRemote.originUrl("[remote \"fork\"]\nurl = x"));
    assertEquals(Optional.empty(), GitRemote.repositoryName(""));
  }

  @Test
  void a_name_that_only_says_where_in_the_build_it_stands_gives_way_to_the_repository() {
    String pom = "<project><artifactId>parent</artifactId><name>Parent</name></project>";
    assertEquals(
        "y", new TestTree().remote("git@h:x/y.git").file("pom.xml", pom).discover().title());
    assertEquals("Parent", new TestTree().file("pom.xml", pom).discover().title());
    String grouped = pom.replace("<name>", "<groupId>com.example.shop</groupId><name>");
    assertEquals("shop", new TestTree().file("pom.xml", grouped).discover().title());
    String inherited =
        pom.replace("<name>", "<parent><groupId>com.example.boot</groupId></parent><name>");
    assertEquals("Parent", new TestTree().file("pom.xml", inherited).discover().title());
  }

  @Test
  void where_a_build_file_stands_is_no_part_of_the_name() {
    assertEquals("DSpace", titleOfPom("DSpace Parent Project"));
    assertEquals("shop", titleOfPom("shop-parent"));
    assertEquals("Transparent", titleOfPom("Transparent"));
    assertEquals("Parent Portal", titleOfPom("Parent Portal"));
  }

  private static String titleOfPom(String name) {
    String pom = "<project><artifactId>a</artifactId><name>" + name + "</name></project>";
    return new TestTree().file("pom.xml", pom).discover().title();
  }
}
