package dev.kerf.cli;

import dev.kerf.analyzer.ChangeReview.Revert;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.GitRepository;
import dev.kerf.analyzer.discover.GitRepository.Commit;
import dev.kerf.analyzer.discover.GitRepository.Revision;
import dev.kerf.analyzer.gate.CommitMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the commits of a change say to the gate.
 *
 * @param commits newest first
 */
record ChangeHistory(List<Commit> commits) {

  /** More reverts in one change are looked at in vain: each costs two analyses. */
  private static final int MOST_REVERTS = 10;

  ChangeHistory {
    commits = List.copyOf(commits);
  }

  static ChangeHistory of(GitRepository git, Revision base, Revision head)
      throws GitProblemException {
    return new ChangeHistory(git.commits(base, head));
  }

  /** Commits that are taken back, with what was there before and after them. */
  List<Revert> reverts(GitRepository git, Configuration configuration) throws GitProblemException {
    List<Revert> out = new ArrayList<>();
    for (Commit commit : commits) {
      for (String id : new CommitMessage(commit.message()).reverted()) {
        Optional<Commit> reverted = git.commit(id);
        if (out.size() < MOST_REVERTS
            && reverted.isPresent()
            && reverted.get().parent().isPresent()) {
          out.add(
              new Revert(
                  reverted.get().revision().shortId(),
                  git.snapshotAt(reverted.get().parent().get(), configuration),
                  git.snapshotAt(reverted.get().revision(), configuration)));
        }
      }
    }
    return out;
  }

  /** Why the change may pass: what the caller says, or else a commit. */
  String bypass(String given) {
    if (!given.isBlank()) {
      return given.strip();
    }
    for (Commit commit : commits) {
      Optional<String> reason = new CommitMessage(commit.message()).bypass();
      if (reason.isPresent()) {
        return reason.get() + " (commit " + commit.revision().shortId() + ")";
      }
    }
    return "";
  }
}
