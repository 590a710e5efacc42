package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A file at whose beginning discovery looks. One that was seen whole by that is not opened again by
 * the first who reads it; nor are its bytes held any longer.
 */
final class PeekedFile implements InputLoader {

  private final InputLoader file;
  private final AtomicReference<byte[]> whole = new AtomicReference<>();

  PeekedFile(InputLoader file) {
    this.file = file;
  }

  /** The first bytes, as many as the limit says where there are. */
  byte[] beginning(int limit) throws IOException {
    byte[] bytes = file.load(limit);
    if (bytes.length < limit) {
      whole.set(bytes);
    }
    return bytes;
  }

  @Override
  public Optional<ContentMark> mark() {
    return file.mark();
  }

  @Override
  public byte[] load(int limit) throws IOException {
    byte[] seen = whole.getAndSet(null);
    return seen != null && seen.length <= limit ? seen : file.load(limit);
  }
}
