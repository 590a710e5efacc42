package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stands in a checkout for a file that Git LFS keeps elsewhere and has not fetched. */
final class LfsPointer {

  private static final byte[] START =
      "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII);

  /** The specification's own limit. */
  private static final int MAX_BYTES = 1024;

  private LfsPointer() {}

  static boolean is(byte[] content) {
    return content.length <= MAX_BYTES
        && content.length >= START.length
        && Arrays.equals(content, 0, START.length, START, 0, START.length);
  }

  static Diagnostic problem(String path) {
    return new Diagnostic(
        Severity.ERROR,
        "lfs-pointer",
        new SourceLocation(path, 0),
        "stands for a file that Git LFS keeps elsewhere; what that one states is missing",
        "fetch it: git lfs pull");
  }
}
