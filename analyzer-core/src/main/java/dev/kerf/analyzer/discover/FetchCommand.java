package dev.kerf.analyzer.discover;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What brings a commit here that a name was given for: a command that can be copied, after which
 * the name stands for the commit.
 *
 * @param remotes as the repository calls them
 * @param shallow whether history was cut off; git refuses to complete what is complete
 */
record FetchCommand(Set<String> remotes, boolean shallow) {

  /** Where clones come from unless somebody said otherwise. */
  private static final String USUAL = "origin";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private static final Pattern SHORT_ID = Pattern.compile("(?=.*[0-9])[0-9a-f]{7,39}");

  /** What a shell takes as one word, and git as the name of a branch; others are not told back. */
  private static final Pattern PLAIN = Pattern.compile("\\w[\\w./-]*");

  FetchCommand {
    remotes = Set.copyOf(remotes);
  }

  static boolean isId(String name) {
    return ID.matcher(name).matches();
  }

  /** What to do about a name that stands for nothing here. */
  String remedyFor(String name) {
    if (remotes.isEmpty()) {
      return "check the spelling; there is no remote to fetch it from";
    }
    if (SHORT_ID.matcher(name).matches()) {
      return "check the spelling, or give the full id: git fetches nothing by a short one";
    }
    return "check the spelling, or fetch it: " + forName(name);
  }

  /** The command for a name that stands for nothing here. */
  String forName(String name) {
    if (isId(name)) {
      return forId(name);
    }
    if (!PLAIN.matcher(name).matches()) {
      return shallow ? "git fetch --unshallow" : "git fetch";
    }
    String remote = remoteOf(name);
    if (remote.isEmpty()) {
      String told =
          remotes.contains(USUAL) ? USUAL : remotes.stream().sorted().findFirst().orElse(USUAL);
      return branch(told, name) + ", and say " + told + "/" + name;
    }
    return branch(remote, name.substring(remote.length() + 1));
  }

  /** A clone of one branch fetches only that one unless told where to put another. */
  private String branch(String remote, String name) {
    return "git fetch "
        + (shallow ? "--unshallow " : "")
        + remote
        + " +refs/heads/"
        + name
        + ":refs/remotes/"
        + remote
        + "/"
        + name;
  }

  /** The longest, as a remote may be named like the folder of another one's branches. */
  private String remoteOf(String name) {
    return remotes.stream()
        .filter(remote -> name.startsWith(remote + "/") && name.length() > remote.length() + 1)
        .reduce("", (one, other) -> one.length() > other.length() ? one : other);
  }

  /**
   * The command for a commit that is named in full: without what came before it, where that is
   * usual here.
   */
  private String forId(String id) {
    return "git fetch " + (shallow ? "--depth=1 " : "") + USUAL + " " + id;
  }

  /** What brings all of a history here that was cut off. */
  static String forHistory() {
    return "git fetch --unshallow, in GitHub Actions fetch-depth: 0, in GitLab GIT_DEPTH: \"0\"";
  }

  /** The command for what is missing of a commit that is here. */
  String forRest() {
    String unfiltered = "git fetch --refetch --no-filter";
    return shallow ? forHistory() + "; a clone with a blob filter: " + unfiltered : unfiltered;
  }
}
