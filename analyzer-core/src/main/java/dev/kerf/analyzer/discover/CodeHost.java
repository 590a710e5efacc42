package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.PlaceTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the hosts of repositories spell the address of a line of a file at a commit. Which one it is
 * shows in the name of the machine; of others nothing is guessed.
 */
enum CodeHost {
  GITHUB(List.of("github"), "{base}/blob/{commit}/{path}#L{line}"),
  GITLAB(List.of("gitlab"), "{base}/-/blob/{commit}/{path}#L{line}"),
  BITBUCKET_CLOUD(List.of("bitbucket.org"), "{base}/src/{commit}/{path}#lines-{line}"),
  BITBUCKET_SERVER(List.of("bitbucket", "stash"), "{base}/browse/{path}?at={commit}#{line}"),
  AZURE(
      List.of("dev.azure.com", "visualstudio.com"),
      "{base}?path=/{path}&version=GC{commit}&line={line}&lineEnd={line}&lineStartColumn=1&lineEndColumn=999"),
  GITEA(List.of("gitea", "forgejo", "codeberg.org"), "{base}/src/commit/{commit}/{path}#L{line}");

  /** Scheme, user with password, machine, port, path. */
  private static final Pattern URL =
      Pattern.compile("(?i)(https?|ssh|git)://(?:[^/@]*@)?([a-z0-9.-]+)(?::(\\d+))?/(.+)");

  /** {@code git@machine:path}. */
  private static final Pattern SHORT = Pattern.compile("(?:[^/@:]+@)?([A-Za-z0-9.-]+):([^/].*)");

  private final List<String> names;
  private final String address;

  CodeHost(List<String> names, String address) {
    this.names = names;
    this.address = address;
  }

  /**
   * The template for a repository; empty for an unknown host.
   *
   * @param remote where it was cloned from; a user or password in it goes nowhere
   * @param folder of the workspace in the repository, empty for all of it
   */
  static Optional<PlaceTemplate> template(String remote, String commit, String folder) {
    Matcher url = URL.matcher(remote.strip());
    if (url.matches()) {
      String scheme = url.group(1).toLowerCase(Locale.ROOT);
      boolean web = scheme.startsWith("http");
      String port = web && url.group(3) != null ? ':' + url.group(3) : "";
      return template(web ? scheme : "https", url.group(2), port, url.group(4), commit, folder);
    }
    Matcher brief = SHORT.matcher(remote.strip());
    return brief.matches()
        ? template("https", brief.group(1), "", brief.group(2), commit, folder)
        : Optional.empty();
  }

  private static Optional<PlaceTemplate> template(
      String scheme, String machine, String port, String path, String commit, String folder) {
    String name = machine.toLowerCase(Locale.ROOT);
    for (CodeHost host : values()) {
      if (host.names.stream().anyMatch(name::contains)) {
        String base = scheme + "://" + host.machine(name) + port + '/' + host.repository(path);
        String below = folder.isEmpty() ? "" : PlaceTemplate.encoded(folder) + '/';
        return PlaceTemplate.of(
            host.address
                .replace("{base}", base)
                .replace("{commit}", commit)
                .replace("{path}", below + "{path}"));
      }
    }
    return Optional.empty();
  }

  /** Azure has another machine for SSH. */
  private String machine(String name) {
    return this == AZURE && name.startsWith("ssh.") ? name.substring("ssh.".length()) : name;
  }

  /** The path that people see, of the path that git asks for. */
  private String repository(String path) {
    String plain = path.replaceAll("/+$", "").replaceAll("\\.git$", "");
    if (this == AZURE) {
      // v3/organisation/project/repository
      List<String> parts = List.of(plain.split("/"));
      return PlaceTemplate.encoded(
          parts.size() == 4 && parts.get(0).matches("v\\d")
              ? parts.get(1) + '/' + parts.get(2) + "/_git/" + parts.get(3)
              : plain.replace("%20", " "));
    }
    if (this == BITBUCKET_SERVER) {
      List<String> parts = List.of(plain.replaceFirst("^scm/", "").split("/"));
      int last = parts.size() - 1;
      if (last >= 1) {
        String owner = parts.get(last - 1);
        String kind = owner.startsWith("~") ? "users/" + owner.substring(1) : "projects/" + owner;
        return PlaceTemplate.encoded(kind + "/repos/" + parts.get(last));
      }
    }
    return PlaceTemplate.encoded(plain);
  }
}
