package dev.kerf.analyzer.signature.codec;

/** The small numbers that encoder and decoder agree on. */
final class Tags {

  /** At the start of every part; the digit changes with the format. */
  static final String PART = "KERFSIG1";

  // Type references.
  static final int PRIMITIVE = 0;
  static final int BINARY = 1;
  static final int VARIABLE = 2;
  static final int ARRAY = 3;
  static final int WILDCARD = 4;

  // Terms of constants and annotation values.
  static final int LITERAL = 0;
  static final int CLASS_LITERAL = 1;
  static final int TYPE_EXPRESSION = 2;
  static final int SELECT = 3;
  static final int ARRAY_VALUE = 4;
  static final int ANNOTATED = 5;

  // What a method has besides name, modifiers, return type and parameters.
  static final int INITIALIZER = 1;
  static final int TYPE_PARAMETERS = 1 << 1;
  static final int THROWN = 1 << 2;
  static final int ANNOTATIONS = 1 << 3;
  static final int BODY = 1 << 4;
  static final int PARAMETER_NAMES = 1 << 5;
  static final int PARAMETER_ANNOTATIONS = 1 << 6;

  private Tags() {}

  /** What a parameter is called whose name nobody knows. */
  static String positionalName(int position) {
    return "arg" + position;
  }
}
