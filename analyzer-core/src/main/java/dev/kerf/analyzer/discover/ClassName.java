package dev.kerf.analyzer.discover;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The name in a class file, which tells the folder that its package starts below. */
final class ClassName {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int TEXT = 1;
  private static final int CLASS = 7;

  private ClassName() {}

  /** Whether a file begins as a class file does; one that cannot be opened is told elsewhere. */
  static boolean starts(InputLoader loader) {
    try {
      byte[] head = loader.load(Integer.BYTES);
      return head.length == Integer.BYTES && ByteBuffer.wrap(head).getInt() == MAGIC;
    } catch (IOException e) {
      return true;
    }
  }

  /** {@code shop/Order$Line}; empty where the bytes are no class file. */
  static Optional<String> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        return Optional.empty();
      }
      in.skipBytes(4);
      String[] texts = new String[in.readUnsignedShort()];
      int[] classes = new int[texts.length];
      for (int i = 1; i < texts.length; i++) {
        int tag = in.readUnsignedByte();
        if (tag == TEXT) {
          texts[i] = in.readUTF();
        } else if (tag == CLASS) {
          classes[i] = in.readUnsignedShort();
        } else if (tag == 5 || tag == 6) {
          in.skipBytes(8);
          i++; // long and double take two entries
        } else {
          in.skipBytes(tag == 8 || tag == 16 || tag > 18 ? 2 : tag == 15 ? 3 : 4);
        }
      }
      in.skipBytes(2);
      int own = classes[in.readUnsignedShort()];
      return Optional.ofNullable(texts[own]);
    } catch (IOException | ArrayIndexOutOfBoundsException broken) {
      // Reading it whole will fail too, and that failure is the diagnostic.
      return Optional.empty();
    }
  }
}
