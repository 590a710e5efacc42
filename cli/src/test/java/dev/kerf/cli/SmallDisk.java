package dev.kerf.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A disk that only one process sees, as small or as read-only as a test wants it. */
public final class SmallDisk {

  private static final int CANNOT_MOUNT = 77;

  /** Mounts the disk, runs a command, and lists what it left. */
  private static final String ON_A_DISK =
      """
      mount -t tmpfs -o "$1" tmpfs "$2" || exit 77
      disk=$2
      shift 2
      "$@"
      code=$?
      ls -A "$disk"
      exit $code
      """;

  private SmallDisk() {}

  /**
   * Runs a command that sees the disk; what it left there is listed at the end of its standard
   * output. The test is given up where this user may not mount.
   *
   * @param folder the working directory
   * @param disk an empty folder
   * @param options of the mount: {@code size=16k}, {@code ro}
   */
  public static ProcessRun run(Path folder, Path disk, String options, List<String> command)
      throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", ON_A_DISK, "sh"));
    whole.addAll(List.of(options, disk.toString()));
    whole.addAll(command);
    ProcessRun run;
    try {
      run = ProcessRun.of(folder, Map.of(), whole);
    } catch (IOException e) {
      assumeTrue(false, "this system has no unshare: " + e.getMessage());
      throw e;
    }
    assumeTrue(
        run.code() != CANNOT_MOUNT && !run.err().startsWith("unshare: "),
        () -> "this user may not mount a disk: " + run.err());
    return run;
  }
}
