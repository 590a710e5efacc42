package dev.kerf.analyzer.discover;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit's view of the machine: no configuration of the user or the system, so that a verdict hangs
 * on the repository alone, and nothing is written to either.
 */
final class IsolatedGit extends SystemReader {

  private static boolean installed;

  private final SystemReader machine;

  private IsolatedGit(SystemReader machine) {
    this.machine = machine;
  }

  /** Has to run before anything of JGit does; later calls do nothing. */
  static synchronized void install() {
    if (!installed) {
      SystemReader.setInstance(new IsolatedGit(SystemReader.getInstance()));
      installed = true;
    }
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  /** Variables such as GIT_DIR would let a repository be read that nobody named. */
  @Override
  public String getenv(String variable) {
    return variable.startsWith("GIT_") || variable.startsWith("XDG_")
        ? null
        : machine.getenv(variable);
  }

  @Override
  public String getProperty(String key) {
    return machine.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  @Deprecated
  @SuppressWarnings("deprecation") // abstract in the base class
  public long getCurrentTime() {
    return machine.getCurrentTime();
  }

  @Override
  @Deprecated
  @SuppressWarnings("deprecation") // abstract in the base class
  public int getTimezone(long when) {
    return 0;
  }

  /** An empty configuration that is never loaded from nor saved to a file. */
  private static final class NoConfig extends FileBasedConfig {

    /** The coarsest of the file systems in use. */
    private static final long SECONDS_BETWEEN_TIMESTAMPS = 2;

    NoConfig(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    /**
     * Left without an answer, JGit writes files into the repository to measure how fine the
     * timestamps of its file system are.
     */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long byDefault, TimeUnit unit) {
      return section.equals("filesystem") && name.equals("timestampResolution")
          ? unit.convert(SECONDS_BETWEEN_TIMESTAMPS, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, byDefault, unit);
    }
  }
}
