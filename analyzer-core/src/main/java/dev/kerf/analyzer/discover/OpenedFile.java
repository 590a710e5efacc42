package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file on disk, opened when it is read from. */
final class OpenedFile implements Bytes {

  /** The file that a thread read last. One whose thread has ended is closed by the platform. */
  private static final ThreadLocal<Last> LAST = new ThreadLocal<>();

  private record Last(OpenedFile file, FileChannel channel) {}

  private final Path file;

  OpenedFile(Path file) {
    this.file = file;
  }

  @Override
  public long size() throws IOException {
    return Files.size(file);
  }

  @Override
  public byte[] read(long from, int length) throws IOException {
    if (from < 0) {
      return new byte[0];
    }
    FileChannel channel = channel();
    long left = Math.max(0, channel.size() - from);
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, left));
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // a channel may give less at a time than was asked for
    }
    return buffer.hasRemaining()
        ? Arrays.copyOf(buffer.array(), buffer.position())
        : buffer.array();
  }

  private FileChannel channel() throws IOException {
    Last last = LAST.get();
    if (last != null && last.file == this && last.channel.isOpen()) {
      return last.channel;
    }
    if (last != null) {
      LAST.remove();
      last.channel.close();
    }
    FileChannel channel = FileChannel.open(file);
    LAST.set(new Last(this, channel));
    return channel;
  }
}
