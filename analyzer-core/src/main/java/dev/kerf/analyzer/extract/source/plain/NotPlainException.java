package dev.kerf.analyzer.extract.source.plain;

/** Something that this parser does not know, or that is no Java: JavaParser shall decide. */
final class NotPlainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotPlainException() {
    // It says only that there is something; nobody looks at where it was thrown.
    super(null, null, false, false);
  }
}
