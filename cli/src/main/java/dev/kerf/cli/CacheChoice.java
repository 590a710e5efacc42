package dev.kerf.cli;

import dev.kerf.analyzer.cache.CacheFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether this run keeps what it reads for the next one, and where. */
final class CacheChoice {

  private static final String OWN_FOLDER = "kerf";

  private final Optional<Path> path;
  private final Supplier<String> program;
  private Optional<CacheFolder> location = Optional.empty();
  private boolean refused;

  /**
   * @param program a digest of this build, asked for when there is something to look up
   */
  CacheChoice(Optional<Path> path, Supplier<String> program) {
    this.path = path;
    this.program = program;
  }

  /** Keeps nothing. */
  static CacheChoice none() {
    return new CacheChoice(Optional.empty(), () -> "none");
  }

  /** The folder that the user's system has for such things. */
  static CacheChoice ofUser() {
    return new CacheChoice(
        path(System.getenv(), System.getProperty("user.home", "")), ProgramDigest::ofThisBuild);
  }

  /**
   * As the XDG base directory specification has it: a relative path counts as none. On Windows what
   * stands for it there.
   *
   * @param home of the user, empty where it is not known
   */
  static Optional<Path> path(Map<String, String> environment, String home) {
    return absolute(environment.get("XDG_CACHE_HOME"))
        .or(() -> absolute(environment.get("LOCALAPPDATA")))
        .or(() -> absolute(environment.get("HOME")).map(of -> of.resolve(".cache")))
        .or(() -> absolute(home).map(of -> of.resolve(".cache")))
        .map(caches -> caches.resolve(OWN_FOLDER));
  }

  private static Optional<Path> absolute(String written) {
    try {
      return Optional.ofNullable(written)
          .filter(text -> !text.isBlank())
          .map(Path::of)
          .filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** {@code --no-cache}. */
  void refuse(boolean asked) {
    refused = asked;
  }

  /** What a run may read from and write to; empty where nothing is to be kept. */
  Optional<CacheFolder> folder() {
    return refused ? Optional.empty() : location();
  }

  /** Where it is, also for who wants nothing from it. */
  Optional<CacheFolder> location() {
    if (location.isEmpty()) {
      // Asked for more than once, and a digest is made each time.
      location = path.map(at -> new CacheFolder(at, program.get()));
    }
    return location;
  }
}
