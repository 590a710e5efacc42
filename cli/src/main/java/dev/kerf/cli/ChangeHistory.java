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

  /**
   * Commits that are taken back, with what was there before and after them. Only those that the
   * base has: a change that takes back commits of its own, or of another branch, brings back
   * nothing that was ever there.
   */
  List<Revert> reverts(GitRepository git, Revision base, Configuration configuration)
      throws GitProblemException {
    List<Revert> out = new ArrayList<>();
    for (Commit commit : commits) {
      for (String id : new CommitMessage(commit.message()).reverted()) {
        Optional<Commit> reverted = git.commit(id);
        if (out.size() < MOST_REVERTS
            && reverted.isPresent()
            && reverted.get().parent().isPresent()
            && leadsTo(git, reverted.get().revision(), base)) {
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

  private static boolean leadsTo(GitRepository git, Revision commit, Revision base)
      throws GitProblemException {
    return git.mergeBase(commit, base)
        .filter(common -> common.id().equals(commit.id()))
        .isPresent();
  }

  /**
   * Why the change may pass: what the caller says, or else a commit where the caller heeds these.
   */
  String bypass(GateRequest request) {
    if (!request.bypass().isBlank() || !request.trailers()) {
      return request.bypass().strip();
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
