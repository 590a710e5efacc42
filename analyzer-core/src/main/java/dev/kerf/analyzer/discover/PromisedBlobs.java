package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Brings what a clone with a blob filter left out, by the git of the machine: it knows the user's
 * credentials, and asks the remote that has promised the blobs for all of them at once.
 *
 * <p>This is the one place where another program runs in a repository, and git runs whatever the
 * repository's own configuration names. So git is not asked where that names a program, or a file
 * in which a program may be named: see docs/adr.
 */
final class PromisedBlobs {

  private static final long MOST_MINUTES = 10;

  private static final String REMOTE = "remote";

  /** Settings whose values git runs while it fetches, or that lead to more settings. */
  private static final Set<String> COMMANDS =
      Set.of(
          "core.alternaterefscommand",
          "core.askpass",
          "core.fsmonitor",
          "core.gitproxy",
          "core.hookspath",
          "core.sshcommand",
          "credential.helper",
          "extensions.worktreeconfig",
          "include.path",
          "includeif.path",
          "remote.receivepack",
          "remote.uploadpack",
          "remote.vcs",
          "url.insteadof",
          "url.pushinsteadof");

  /** Variables by which git would look elsewhere than in the repository that is meant. */
  private static final Set<String> OTHER_PLACES =
      Set.of(
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_DIR",
          "GIT_INDEX_FILE",
          "GIT_NAMESPACE",
          "GIT_OBJECT_DIRECTORY",
          "GIT_WORK_TREE");

  private static final Map<String, String> QUIET =
      Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh");

  private PromisedBlobs() {}

  /**
   * Fetches blobs.
   *
   * @return whether git says that they are here now; not where the clone is a whole one, where
   *     there is no git, or where it must not run
   */
  static boolean fetch(Repository repository, Collection<ObjectId> blobs) {
    Config config = repository.getConfig();
    Optional<String> remote = promisor(config);
    return remote.isPresent() && !namesCommand(config) && run(repository, remote.get(), blobs);
  }

  /** The remote that has what is not here. */
  private static Optional<String> promisor(Config config) {
    return config.getSubsections(REMOTE).stream()
        .filter(remote -> config.getBoolean(REMOTE, remote, "promisor", false))
        .filter(remote -> !remote.startsWith("-"))
        .findFirst();
  }

  private static boolean namesCommand(Config config) {
    for (String section : config.getSections()) {
      if (has(section, config.getNames(section))) {
        return true;
      }
      for (String subsection : config.getSubsections(section)) {
        if (has(section, config.getNames(section, subsection))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(String section, Set<String> names) {
    return names.stream()
        .anyMatch(name -> COMMANDS.contains((section + '.' + name).toLowerCase(Locale.ROOT)));
  }

  private static boolean run(Repository repository, String remote, Collection<ObjectId> blobs) {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "git",
                    "--git-dir=" + repository.getDirectory(),
                    "-c",
                    "core.hooksPath=/dev/null",
                    "-c",
                    "core.fsmonitor=false",
                    "-c",
                    "fetch.negotiationAlgorithm=noop",
                    "fetch",
                    "--no-tags",
                    "--no-write-fetch-head",
                    "--no-auto-maintenance",
                    "--recurse-submodules=no",
                    "--filter=blob:none",
                    "--stdin",
                    remote))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeAll(OTHER_PLACES);
    builder.environment().putAll(QUIET);
    try {
      Process git = builder.start();
      try (var ids = git.outputWriter(StandardCharsets.US_ASCII)) {
        ids.write(blobs.stream().map(ObjectId::name).collect(Collectors.joining("\n", "", "\n")));
      }
      if (!git.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        git.destroyForcibly();
        return false;
      }
      return git.exitValue() == 0;
    } catch (IOException | UncheckedIOException e) {
      // There is no git here, or it does not want to: then the blobs are told as missing.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
