package dev.kerf.cli;

import dev.kerf.analyzer.cache.CacheFolder;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code kerf cache clean}: deletes what is kept. */
@Command(
    name = "clean",
    description = "Deletes the cache; the next run reads everything and keeps it again.")
final class CacheCleanCommand implements Callable<Integer> {

  private static final double MEBIBYTE = 1 << 20;

  private final CacheChoice cache;
  private final Streams streams;

  CacheCleanCommand(CacheChoice cache, Streams streams) {
    this.cache = cache;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Optional<CacheFolder> folder = cache.location();
    try {
      long freed = folder.isPresent() ? folder.get().clean() : 0;
      streams.answer(String.format(Locale.ROOT, "%.1f MiB deleted.\n", freed / MEBIBYTE));
      return ExitCode.FINE;
    } catch (IOException e) {
      throw new WrongUse(
          "the cache in " + folder.orElseThrow().path() + " cannot be deleted: " + e.getMessage(),
          "Delete the folder by hand, or as the user it belongs to.",
          e);
    }
  }
}
