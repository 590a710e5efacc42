package dev.kerf.cli;

import dev.kerf.analyzer.cache.CacheFolder;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kerf cache info}: where the cache is and how large. */
@Command(name = "info", description = "Says where the cache is, how large, and how large it gets.")
final class CacheInfoCommand implements Callable<Integer> {

  private static final double MEBIBYTE = 1 << 20;

  private final CacheChoice cache;
  private final Streams streams;

  CacheInfoCommand(CacheChoice cache, Streams streams) {
    this.cache = cache;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Optional<CacheFolder> folder = cache.location();
    if (folder.isEmpty()) {
      streams.answer("Nothing is kept: neither XDG_CACHE_HOME nor a home folder is known.\n");
      return ExitCode.FINE;
    }
    StringBuilder text = new StringBuilder(folder.get().path() + "\n");
    for (CacheFolder.Usage usage : folder.get().usage()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-8s %7.1f MiB in %d files, %.1f MiB of them by other builds of Kerf; at most %.0f MiB\n",
              usage.kind(),
              usage.bytes() / MEBIBYTE,
              usage.packs(),
              usage.stale() / MEBIBYTE,
              usage.limit() / MEBIBYTE));
    }
    streams.answer(text.toString());
    return ExitCode.FINE;
  }
}
