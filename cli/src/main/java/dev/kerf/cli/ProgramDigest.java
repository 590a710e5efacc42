package dev.kerf.cli;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells one build of Kerf from another by the code that runs, libraries included, so that nobody
 * has to count versions up.
 */
final class ProgramDigest {

  private static final int BYTES = 8;

  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int DIRECTORY_SIZE_AT = 12;
  private static final int DIRECTORY_POSITION_AT = 16;

  private final MessageDigest digest;

  private ProgramDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String ofThisBuild() {
    return of(System.getProperty("java.class.path", ""));
  }

  /** In hexadecimal. */
  static String of(String classPath) {
    ProgramDigest program = new ProgramDigest();
    try {
      for (String element : classPath.split(File.pathSeparator)) {
        program.add(Path.of(element));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(program.digest.digest(), 0, BYTES);
  }

  private void add(Path element) throws IOException {
    if (Files.isDirectory(element)) {
      addFolder(element);
    } else if (Files.isRegularFile(element)) {
      addArchive(element);
    }
  }

  /** Classes that lie about, as they do while Kerf is developed. */
  private void addFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
  }

  /**
   * An archive's table of contents has the checksum of each file: it takes a hundredth of the time
   * that the whole archive would.
   */
  private void addArchive(Path archive) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
      long length = file.length();
      int tail = (int) Math.min(length, END_BYTES + LONGEST_COMMENT);
      ByteBuffer end = read(file, length - tail, tail);
      int at = tail - END_BYTES;
      while (at >= 0 && end.getInt(at) != END_OF_DIRECTORY) {
        at--;
      }
      long size = at < 0 ? -1 : Integer.toUnsignedLong(end.getInt(at + DIRECTORY_SIZE_AT));
      long from = at < 0 ? -1 : Integer.toUnsignedLong(end.getInt(at + DIRECTORY_POSITION_AT));
      if (size > 0 && size < Integer.MAX_VALUE && from + size <= length) {
        digest.update(read(file, from, (int) size));
      } else {
        digest.update(Files.readAllBytes(archive));
      }
    }
  }

  private static ByteBuffer read(RandomAccessFile file, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
