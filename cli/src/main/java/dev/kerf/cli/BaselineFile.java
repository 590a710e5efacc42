package dev.kerf.cli;

import dev.kerf.analyzer.StandingReview;
import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.gate.Baseline;
import dev.kerf.cli.GateRequest.Against;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that holds a baseline. */
final class BaselineFile {

  /** A line for each of a hundred thousand crossings. */
  private static final int MOST_BYTES = 64 << 20;

  private final Against.Accepted request;
  private Baseline baseline;

  private BaselineFile(Against.Accepted request, Baseline baseline) {
    this.request = request;
    this.baseline = baseline;
  }

  /**
   * Tries whether it can be written, where something is to be changed in it.
   *
   * @param analysed the folder whose links are not followed
   * @throws WrongUse if it cannot
   */
  static void tryWriting(Against.Accepted request, boolean update, Path analysed) {
    if (update || request.reason().isPresent()) {
      OutputFolder.tryFile(request.file(), List.of(analysed), "--baseline");
    }
  }

  /**
   * Reads it; one that is not there yet is empty when something is to be accepted.
   *
   * @throws WrongUse when it is not there or is no baseline
   */
  static BaselineFile of(Against.Accepted request) {
    Path file = request.file();
    if (!Files.exists(file) && request.reason().isPresent()) {
      return new BaselineFile(request, Baseline.EMPTY);
    }
    try {
      return new BaselineFile(
          request, Baseline.read(file.toString(), BoundedFile.whole(file, MOST_BYTES)));
    } catch (Baseline.InvalidException e) {
      throw new WrongUse(
          e.getMessage(), "Repair the line, or take the file from your history again.", e);
    } catch (IOException e) {
      throw new WrongUse(
          "the baseline " + file + " cannot be read",
          "Make one of what there is: --baseline " + file + " --accept-new --reason \"...\"",
          e);
    }
  }

  Baseline baseline() {
    return baseline;
  }

  /**
   * Writes down what the caller wants changed, and judges by that.
   *
   * @param analysed the folder whose links are not followed
   */
  void change(StandingReview review, boolean update, Path analysed, Streams streams) {
    int before = baseline.reasons().size();
    Baseline next = update ? review.pruned(baseline) : baseline;
    int left = next.reasons().size();
    if (request.reason().isPresent()) {
      next = review.grown(next, request.reason().get());
    }
    if (!update && request.reason().isEmpty()) {
      return;
    }
    baseline = next;
    String text = next.text();
    OutputFolder.write(
        request.file(),
        List.of(analysed),
        "--baseline",
        stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    streams
        .err()
        .println(
            request.file()
                + ": "
                + (before - left)
                + " taken out, "
                + (next.reasons().size() - left)
                + " put in, "
                + next.reasons().size()
                + " in all");
  }
}
