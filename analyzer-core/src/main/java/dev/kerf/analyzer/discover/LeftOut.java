package dev.kerf.analyzer.discover;

import java.util.Comparator;
import java.util.Objects;

/**
 * A file or folder that was met and not looked into.
 *
 * @param path workspace-relative
 */
public record LeftOut(String path, Reason reason) implements Comparable<LeftOut> {

  /** Why it was not looked into. */
  public enum Reason {
    HIDDEN_FOLDER("folders whose name starts with a dot hold tools' data"),
    PACKAGE_MANAGER_FOLDER("folders that a package manager fills hold third-party code"),
    LINK("symbolic links are not followed; what they lead to inside the workspace is read there"),
    SUBMODULE("submodules of git are repositories of their own; name them as further paths"),
    MISSING_SUBMODULE("submodules of git that are not checked out are empty folders"),
    NOT_A_REGULAR_FILE("devices, pipes and sockets are not opened"),
    TOO_LARGE("files above the size limit of their kind are not read"),
    UNREADABLE("the system refuses to read it");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** The rule, for a report. */
    public String sentence() {
      return sentence;
    }
  }

  private static final Comparator<LeftOut> BY_PATH_THEN_REASON =
      Comparator.comparing(LeftOut::path, PathNames.ORDER).thenComparing(LeftOut::reason);

  public LeftOut {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public int compareTo(LeftOut other) {
    return BY_PATH_THEN_REASON.compare(this, other);
  }
}
