package dev.kerf.cli;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.ChangeReview;
import dev.kerf.analyzer.ChangeReview.Base;
import dev.kerf.analyzer.ChangeReview.Version;
import dev.kerf.analyzer.StandingReview;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.CodeOrigin;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.GitRepository;
import dev.kerf.analyzer.discover.GitRepository.Revision;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.discover.WorkspaceDiscovery;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.YamlDocument;
import dev.kerf.cli.GateRequest.Against;
import java.util.List;
import java.util.Optional;

/** The gate of this build, as the commands see it. */
final class InstalledGate implements Gatekeeper {

  private final Streams streams;
  private final CacheChoice cache;

  InstalledGate(Streams streams, CacheChoice cache) {
    this.streams = streams;
    this.cache = cache;
  }

  @Override
  public GateResult judge(GateRequest request) {
    tryTargets(request);
    try (ProgressLine progress = new ProgressLine(streams)) {
      GateResult result = judged(request, progress);
      if (!request.update()) {
        return result;
      }
      BoundariesUpdate.apply(request, result, streams);
      return result.updated();
    } catch (GitProblemException e) {
      throw WrongUse.of(e);
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    } catch (InvalidYamlException e) {
      throw WrongUse.of(e);
    } catch (ChangeReview.BlindException e) {
      throw new WrongUse(
          "the gate cannot judge what it cannot read: " + e.getMessage(),
          "These files could be read before this change. Repair them.",
          e);
    }
  }

  /** What can never be written is told before the code is read, not after. */
  private static void tryTargets(GateRequest request) {
    if (request.against() instanceof Against.Accepted accepted) {
      BaselineFile.tryWriting(accepted, request.update(), request.folder());
    }
    if (request.update() && request.head().isEmpty()) {
      BoundariesUpdate.tryWriting(request);
    }
  }

  private GateResult judged(GateRequest request, ProgressLine progress)
      throws GitProblemException,
          NoWorkspaceException,
          InvalidYamlException,
          ChangeReview.BlindException {
    Configuration configuration = ConfigurationFiles.of(List.of(request.folder()));
    AnalysisOptions options = AnalysisOptions.defaults().with(configuration).with(cache.folder());
    Optional<GitRepository> repository = GitRepository.of(request.folder());
    if (repository.isEmpty()) {
      return standing(options, progress, onDisk(request, configuration), request);
    }
    try (GitRepository git = repository.get()) {
      Version head = head(git, request, configuration);
      return request.against() instanceof Against.Base base
          ? change(git, base, head, request, configuration, new ChangeReview(options, progress))
          : standing(options, progress, head, request);
    }
  }

  private Version onDisk(GateRequest request, Configuration configuration)
      throws NoWorkspaceException, InvalidYamlException {
    if (request.against() instanceof Against.Base) {
      throw new WrongUse(
          request.folder() + " lies in no git repository, so there is no base to compare with",
          "Look at all crossings with --all, keep a --baseline, or name a folder of a repository.");
    }
    return new Version(
        "the files",
        WorkspaceDiscovery.discover(List.of(request.folder()), configuration, CodeOrigin.SOURCE),
        BoundariesOnDisk.read(request.folder(), request.boundaries()));
  }

  /** Judges a state by itself: all of it, or what a baseline does not know. */
  private GateResult standing(
      AnalysisOptions options, ProgressLine progress, Version head, GateRequest request)
      throws InvalidYamlException {
    if (request.against() instanceof Against.Accepted accepted) {
      BaselineFile file = BaselineFile.of(accepted);
      StandingReview review = new StandingReview(options, progress, head, request.today(), tool());
      file.change(review, request.update(), request.folder(), streams);
      return review.against(file.baseline(), accepted.file().toString(), request.policy());
    }
    return new StandingReview(options, progress, head, request.today(), tool())
        .everything(request.policy());
  }

  private GateResult change(
      GitRepository git,
      Against.Base against,
      Version head,
      GateRequest request,
      Configuration configuration,
      ChangeReview review)
      throws GitProblemException, InvalidYamlException, ChangeReview.BlindException {
    Revision base = base(git, against.revision(), request);
    Base before =
        new Base(
            base.name() + " (" + base.shortId() + ")",
            git.snapshotAt(base, configuration),
            boundariesAt(git, base, request).orElse(head.boundaries()));
    ChangeHistory history =
        ChangeHistory.of(git, base, git.revision(request.head().orElse("HEAD")));
    return review.compare(
        new ChangeReview.Change(
            before, head, history.reverts(git, base, configuration), history.bypass(request)),
        request.policy(),
        request.today(),
        tool());
  }

  private static Version head(GitRepository git, GateRequest request, Configuration configuration)
      throws GitProblemException, InvalidYamlException {
    if (request.head().isEmpty() && git.hasWorkingTree()) {
      return new Version(
          "the working tree",
          git.workingTree(configuration),
          BoundariesOnDisk.read(request.folder(), request.boundaries()));
    }
    Revision revision = git.revision(request.head().orElse("HEAD"));
    BoundariesFile boundaries =
        boundariesAt(git, revision, request)
            .orElseThrow(
                () ->
                    BoundariesOnDisk.missing(
                        request.folder(), request.boundaries(), " in " + revision.name()));
    return new Version(
        revision.name() + " (" + revision.shortId() + ")",
        git.workspaceAt(revision, configuration),
        boundaries);
  }

  /** The merge base; a commit named in full is taken as it is where history was cut off. */
  private static Revision base(GitRepository git, String name, GateRequest request)
      throws GitProblemException {
    Revision named = git.revision(name);
    Revision head = git.revision(request.head().orElse("HEAD"));
    Optional<Revision> common = git.mergeBase(named, head);
    if (common.isPresent()) {
      return common.get();
    }
    if (named.id().equals(name)) {
      return named;
    }
    throw new WrongUse(
        "'" + name + "' and " + head.name() + " have no common commit here",
        git.isShallow()
            ? "History was cut off when this was cloned. Fetch it: git fetch --unshallow, in GitHub"
                + " Actions fetch-depth: 0, in GitLab GIT_DEPTH: \"0\"; or give the full id of the"
                + " commit to compare with."
            : "Give the full id of the commit to compare with.");
  }

  private static Optional<BoundariesFile> boundariesAt(
      GitRepository git, Revision revision, GateRequest request)
      throws GitProblemException, InvalidYamlException {
    BoundariesReader.Files<GitProblemException> files =
        path -> git.file(revision, path, YamlDocument.MAX_BYTES + 1);
    Optional<byte[]> text = files.read(request.boundaries());
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BoundariesReader.read(request.boundaries(), text.get(), CrossingKind.words(), files));
  }

  /** Beside the version of a change, the name of this Kerf. */
  private static String tool() {
    return dev.kerf.cli.Version.line();
  }
}
