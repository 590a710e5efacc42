package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Term;

/**
 * A term in the making: what an instruction does or pushes. Steps refer to each other and get their
 * index at the end, so that what turns out to be the compiler's own can still be left out.
 */
final class Step {

  /** Writes the term once the indices of its operands are known. */
  interface Form {
    Term term(int line, int[] operands);
  }

  /** What the making of other steps asks about. */
  enum Kind {
    /** {@code detail} is the boxed value. */
    LITERAL,
    /** The value of the binding that is the first operand. */
    LOCAL,
    THIS,
    BINDING,
    /** {@code detail} is the {@link Code.Member}. */
    CALL,
    FIELD,
    NEW,
    CONCATENATION,
    /** A class literal; {@code detail} is the {@link dev.kerf.analyzer.fact.TypeReference}. */
    CLASS,
    /** Not written: memory of a class, {@code detail}, whose constructor has not run. */
    RAW,
    /** Not written: a comparison whose result the next jump asks for. */
    COMPARISON,
    /** Not written until it is used: an array that is being filled, {@code detail}. */
    ARRAY,
    OTHER
  }

  static final Step[] NO_OPERANDS = new Step[0];

  final Kind kind;
  final int line;
  final Step[] operands;
  Object detail;
  Form form;
  Link link;

  /** The descriptor of its value's type, empty where unknown. */
  String descriptor = "";

  /** Whether it is part of the body. */
  boolean written;

  /** Whether the compiler added it. */
  boolean dropped;

  int index = Term.NONE;

  Step(Kind kind, int line, Object detail, Form form, Step... operands) {
    this.kind = kind;
    this.line = line;
    this.detail = detail;
    this.form = form;
    this.operands = operands;
  }

  Step of(String valueDescriptor) {
    descriptor = valueDescriptor;
    return this;
  }

  Step linked(Link to) {
    link = to;
    return this;
  }

  /** Whether its value takes two places on the stack. */
  boolean isWide() {
    return descriptor.equals("J") || descriptor.equals("D");
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
