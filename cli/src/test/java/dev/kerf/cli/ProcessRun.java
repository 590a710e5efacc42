package dev.kerf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a process, as a shell would see it.
 *
 * @param code the exit code
 * @param out all of the standard output
 * @param err all of the standard error
 */
public record ProcessRun(int code, String out, String err) {

  private static final int LIMIT_SECONDS = 120;

  /**
   * Runs a process to its end.
   *
   * @param folder the working directory
   * @param environment added to the test's own; an empty value removes the variable
   */
  public static ProcessRun of(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("kerf-test", ".out");
    Path err = Files.createTempFile("kerf-test", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      // Nobody's home is read or written; who tests the cache names a folder.
      builder.environment().put("XDG_CACHE_HOME", "/dev/null/cache");
      environment.forEach(
          (name, value) -> {
            if (value.isEmpty()) {
              builder.environment().remove(name);
            } else {
              builder.environment().put(name, value);
            }
          });
      Process process = builder.start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + command);
      }
      return new ProcessRun(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
