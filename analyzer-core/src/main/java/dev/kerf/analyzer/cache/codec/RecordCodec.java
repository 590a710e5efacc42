package dev.kerf.analyzer.cache.codec;

/**
 * Writes any record and reads it again, by what its class and those of its parts declare: whoever
 * adds a component to one of them need not think of this class.
 *
 * <p>Records, texts, whole numbers, flags, enums, sealed families, optionals, lists, sorted sets
 * and sorted maps in natural order, and the names of the model. What is met twice is written once,
 * and is one object when it is read. The bytes carry no version, as those of {@link
 * ExtractionCodec}. Linear in the size of the record.
 *
 * @param <T> the record's class
 */
public final class RecordCodec<T extends Record> {

  private final Class<T> type;
  private final Shape shape;

  /**
   * @throws IllegalArgumentException where a part of the record is of another kind
   */
  public RecordCodec(Class<T> type) {
    this.type = type;
    this.shape = new Shapes().of(type);
  }

  public byte[] encode(T value) {
    SharedOutput out = new SharedOutput();
    shape.write(value, out);
    return out.plain().toBytes();
  }

  /**
   * A record equal to the one that was encoded.
   *
   * @throws IllegalArgumentException for bytes that no such record has
   */
  public T decode(byte[] bytes) {
    try {
      SharedInput in = new SharedInput(bytes);
      T value = type.cast(shape.read(in));
      if (!in.plain().isAtEnd()) {
        throw new IllegalArgumentException("more than a " + type.getSimpleName());
      }
      return value;
    } catch (IndexOutOfBoundsException | NullPointerException | ClassCastException e) {
      // A wrong number leads out of the bytes, or to a value of another type.
      throw new IllegalArgumentException("no " + type.getSimpleName(), e);
    }
  }
}
