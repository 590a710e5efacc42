package dev.kerf.analyzer.extract.bytecode;

/** A class file breaks its own format; caught where its bytes came in. */
public final class MalformedClassFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedClassFile(String message) {
    super(message);
  }
}
