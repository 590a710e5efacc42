package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.file.BoundedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the analysed repository on disk.
 *
 * @param size when it was found
 */
record DiskFile(Path file, long size) implements InputLoader {

  @Override
  public byte[] load(int limit) throws IOException {
    return BoundedFile.unlinked(file, size, limit);
  }

  @Override
  public Optional<ContentMark> mark() {
    return ContentMark.ofFile(file);
  }
}
