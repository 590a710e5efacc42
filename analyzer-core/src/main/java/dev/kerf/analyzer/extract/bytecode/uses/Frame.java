package dev.kerf.analyzer.extract.bytecode.uses;

/**
 * One run through the code of a method: its values, what it used so far, what stays open. One
 * object serves all methods of a thread.
 */
final class Frame {

  final KnownNames known;
  final Values values = new Values();
  final Uses uses;
  final Castings castings;
  final Loops loops;

  Code code;
  Questions questions;
  private String own = "";

  Frame(KnownNames known) {
    this.known = known;
    this.uses = new Uses(known);
    this.castings = new Castings(this);
    this.loops = new Loops(values, uses);
  }

  /**
   * @param owner internal name of the class
   */
  void begin(Code ofMethod, String owner, Questions open) {
    code = ofMethod;
    own = owner;
    questions = open;
    values.clear();
    uses.clear();
    castings.clear();
    loops.begin(ofMethod);
  }

  /** Internal name of the class whose code it is. */
  String own() {
    return own;
  }

  boolean isOwn(Object owner) {
    return own.equals(owner);
  }

  int line(int at) {
    return code.lines[at];
  }

  Member member(int at) {
    return new Member((String) code.operands[at], code.names[at], code.descriptors[at]);
  }

  // ---- values ---------------------------------------------------------------------------------

  int made(byte kind, int size, int at, String type) {
    return values.add(kind, size, uses.size(), at, type, false);
  }

  void push(int size, int at, String type) {
    values.push(values.add(Values.OTHER, size, uses.size(), at, type, isWide(type)));
  }

  static boolean isWide(String type) {
    return type != null && type.length() == 1 && (type.equals("J") || type.equals("D"));
  }

  /** A value as an operand: an array is written now. */
  int used(int value) {
    if (values.kinds[value] == Values.ARRAY) {
      values.kinds[value] = Values.OTHER;
      uses.ofDescriptor(values.types[value], UseKind.TYPE, line(values.origins[value]));
    }
    return value;
  }

  /** One value of some that were pushed: takes them off. */
  int merged(int count, int at, String type) {
    int size = 1;
    int first = uses.size();
    for (int i = 0; i < count; i++) {
      int operand = used(values.pop());
      size = Values.sum(size, values.sizes[operand]);
      first = Math.min(first, values.firstUses[operand]);
    }
    return values.add(Values.OTHER, size, first, at, type, isWide(type));
  }

  void operator(int count, int at, String type) {
    values.push(merged(count, at, type));
  }
}
