package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.model.PlaceTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path root;

  @BeforeEach
  void clone_it() throws IOException {
    write(".git/config", "[remote \"origin\"]\n  url = git@github.com:acme/shop.git\n");
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", COMMIT + "\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Optional<String> link(Path folder) throws IOException {
    return Checkout.links(folder.toRealPath(), Optional.empty())
        .map(template -> template.at("src/A.java", 7));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/shop.git, https://github.com/acme/shop/blob/C/src/A.java#L7",
    "https://me:secret@github.com/acme/shop, https://github.com/acme/shop/blob/C/src/A.java#L7",
    "git@github.com:acme/shop.git, https://github.com/acme/shop/blob/C/src/A.java#L7",
    "ssh://git@github.acme.example:2222/acme/shop.git,"
        + " https://github.acme.example/acme/shop/blob/C/src/A.java#L7",
    "https://gitlab.acme.example:8443/a/b/shop.git,"
        + " https://gitlab.acme.example:8443/a/b/shop/-/blob/C/src/A.java#L7",
    "git@bitbucket.org:acme/shop.git, https://bitbucket.org/acme/shop/src/C/src/A.java#lines-7",
    "https://bitbucket.acme.example/scm/SHOP/web.git,"
        + " https://bitbucket.acme.example/projects/SHOP/repos/web/browse/src/A.java?at=C#7",
    "ssh://git@bitbucket.acme.example:7999/~ann/web.git,"
        + " https://bitbucket.acme.example/users/ann/repos/web/browse/src/A.java?at=C#7",
    "https://acme@dev.azure.com/acme/My%20Shop/_git/web,"
        + " https://dev.azure.com/acme/My%20Shop/_git/web?path=/src/A.java&version=GCC&line=7"
        + "&lineEnd=7&lineStartColumn=1&lineEndColumn=999",
    "git@ssh.dev.azure.com:v3/acme/shop/web,"
        + " https://dev.azure.com/acme/shop/_git/web?path=/src/A.java&version=GCC&line=7"
        + "&lineEnd=7&lineStartColumn=1&lineEndColumn=999",
    "https://codeberg.org/acme/shop.git,"
        + " https://codeberg.org/acme/shop/src/commit/C/src/A.java#L7"
  })
  void each_host_has_its_own_addresses(String remote, String address) {
    assertEquals(
        Optional.of(address),
        CodeHost.template(remote, "C", "").map(template -> template.at("src/A.java", 7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://git.acme.example/shop.git", "/srv/git/shop.git", "", "../shop"})
  void of_other_hosts_nothing_is_guessed(String remote) {
    assertEquals(Optional.empty(), CodeHost.template(remote, COMMIT, ""));
  }

  @Test
  void links_are_pinned_to_what_is_checked_out() throws IOException {
    assertEquals(
        Optional.of("https://github.com/acme/shop/blob/" + COMMIT + "/src/A.java#L7"), link(root));
  }

  @Test
  void a_folder_of_a_repository_has_its_place_there() throws IOException {
    write("apps/my web/pom.xml", "<project/>");

    assertEquals(
        Optional.of("https://github.com/acme/shop/blob/" + COMMIT + "/apps/my%20web/src/A.java#L7"),
        link(root.resolve("apps/my web")));
  }

  @Test
  void branches_that_are_packed_are_found() throws IOException {
    Files.delete(root.resolve(".git/refs/heads/main"));
    write(".git/packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/main\n");

    assertEquals(
        Optional.of("https://github.com/acme/shop/blob/" + COMMIT + "/src/A.java#L7"), link(root));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ref: refs/../../secret", "ref: /etc/passwd", "ref: refs/heads/gone"})
  void without_a_commit_there_are_no_links(String head) throws IOException {
    write(".git/HEAD", head);
    write("secret", COMMIT);

    assertEquals(Optional.empty(), link(root));
  }

  @Test
  void what_the_user_states_wins() throws IOException {
    Optional<PlaceTemplate> links =
        Checkout.links(
            root.toRealPath(), Optional.of("https://git.acme.example/{path}?at={commit}#{line}"));

    assertEquals(
        Optional.of("https://git.acme.example/{path}?at=" + COMMIT + "#{line}"),
        links.map(PlaceTemplate::text));
  }

  @Test
  void a_linked_working_tree_has_the_links_of_its_own_commit(@TempDir Path elsewhere)
      throws IOException {
    String other = COMMIT.replace('0', 'f');
    write(".git/refs/heads/fix", other + "\n");
    Path linked = linked(elsewhere, elsewhere.resolve(".git"));

    assertEquals(
        Optional.of("https://github.com/acme/shop/blob/" + other + "/src/A.java#L7"), link(linked));
    assertEquals(Optional.of(other), Checkout.head(linked));
  }

  @Test
  void a_repository_that_does_not_know_the_working_tree_lends_it_nothing(@TempDir Path elsewhere)
      throws IOException {
    Path foreign = linked(elsewhere, root.resolve("another/.git"));

    assertEquals(Optional.empty(), link(foreign));
    assertEquals("", GitRemote.url(foreign));
  }

  /** As {@code git worktree add} leaves it, but the repository names what is said here. */
  private Path linked(Path folder, Path known) throws IOException {
    write("another/.git", "");
    write(".git/worktrees/fix/HEAD", "ref: refs/heads/fix\n");
    write(".git/worktrees/fix/commondir", "../..\n");
    write(".git/worktrees/fix/gitdir", known + "\n");
    Files.writeString(
        folder.resolve(".git"), "gitdir: " + root.resolve(".git/worktrees/fix") + "\n");
    return folder;
  }
}
