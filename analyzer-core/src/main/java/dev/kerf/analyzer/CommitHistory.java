package dev.kerf.analyzer;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.cache.PackStore;
import dev.kerf.analyzer.cache.codec.RecordCodec;
import dev.kerf.analyzer.codebase.ChangeHistory;
import dev.kerf.analyzer.codebase.ChangeHistory.Change;
import dev.kerf.analyzer.couple.EvolutionOptions;
import dev.kerf.analyzer.discover.Checkout;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.GitRepository;
import dev.kerf.analyzer.discover.GitRepository.History;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.recommend.CheckedOut;
import dev.kerf.analyzer.recommend.Past;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the history of an application that is the working tree of a repository of git. A folder
 * inside of one has none: its paths may mean anything there.
 */
public final class CommitHistory {

  private final CheckedOut repository;
  private final EvolutionOptions options;
  private final Optional<CacheFolder> cache;
  private final RecordCodec<ChangeHistory> codec = new RecordCodec<>(ChangeHistory.class);

  private CommitHistory(
      CheckedOut repository, EvolutionOptions options, Optional<CacheFolder> cache) {
    this.repository = repository;
    this.options = options;
    this.cache = cache;
  }

  /**
   * The repository of the one folder that is analysed; a repository that cannot be read is told
   * when its history is asked for.
   */
  public static Optional<CheckedOut> of(List<Path> folders) {
    Path top = folders.get(0);
    if (folders.size() != 1 || !Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return Checkout.head(top)
        .or(() -> head(top))
        .map(head -> new CheckedOut(top, head, Checkout.boundary(top)));
  }

  /** Asks git, where texts do not say it. */
  private static Optional<String> head(Path top) {
    try (GitRepository repository = GitRepository.of(top).orElse(null)) {
      return repository == null ? Optional.empty() : Optional.of(repository.revision("HEAD").id());
    } catch (GitProblemException e) {
      // There is a repository, whatever is wrong with it; that is told when it is read.
      return Optional.of("");
    }
  }

  /** What a repository knows of the past, from the cache where it was read before. */
  static Past read(
      Optional<CheckedOut> repository, EvolutionOptions options, Optional<CacheFolder> cache) {
    return repository
        .map(known -> new CommitHistory(known, options, cache).read())
        .orElse(Past.NONE);
  }

  private Past read() {
    int most = options.mostCommits();
    try (GitRepository git = GitRepository.of(repository.folder()).orElse(null)) {
      if (git == null) {
        return Past.NONE;
      }
      GitRepository.Revision head = git.revision("HEAD");
      CacheKey key =
          CacheKey.of("history", head.id(), repository.boundary(), Integer.toString(most));
      Optional<ChangeHistory> kept = kept(key);
      if (kept.isEmpty()) {
        kept = Optional.of(converted(git.history(head, most)));
        keep(key, kept.get());
      }
      return new Past(kept, List.of());
    } catch (GitProblemException e) {
      return new Past(Optional.empty(), List.of(told(e.problem())));
    }
  }

  /** Without its history an application can be cut all the same. */
  private static Diagnostic told(Diagnostic problem) {
    return new Diagnostic(
        Severity.WARNING,
        problem.id(),
        new SourceLocation("", 0),
        problem.message() + "; what was changed together is not known",
        problem.remedy());
  }

  private static ChangeHistory converted(History history) {
    return new ChangeHistory(
        history.commits(),
        history.whole(),
        history.changes().stream()
            .map(change -> new Change(change.author(), change.paths()))
            .toList());
  }

  private Optional<ChangeHistory> kept(CacheKey key) {
    if (cache.isEmpty()) {
      return Optional.empty();
    }
    try (PackStore store = cache.get().codebases()) {
      return store.get(key).map(codec::decode);
    } catch (IllegalArgumentException e) {
      // Damaged: it was never there.
      return Optional.empty();
    }
  }

  private void keep(CacheKey key, ChangeHistory history) {
    if (cache.isPresent()) {
      try (PackStore store = cache.get().codebases()) {
        store.put(key, codec.encode(history));
      }
    }
  }
}
