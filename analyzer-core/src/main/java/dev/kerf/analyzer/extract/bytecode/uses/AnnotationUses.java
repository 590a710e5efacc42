package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The types that annotations and their values name. One object serves all of a thread. */
final class AnnotationUses extends AnnotationVisitor {

  /** Deeper than anyone nests annotations; a bound for forged class files. */
  private static final int MAX_DEPTH = 64;

  private static final int NO_LINE = 0;

  private final KnownNames known;
  private UseTable table;
  private int depth;

  /** Whether it is the default of an element, of which only class literals are uses. */
  private boolean ofDefault;

  AnnotationUses(KnownNames known) {
    super(Opcodes.ASM9);
    this.known = known;
  }

  AnnotationVisitor annotation(String descriptor, UseTable into) {
    begin(into, false);
    table.add(known.ofDescriptor(descriptor), UseKind.ANNOTATION, NO_LINE);
    return this;
  }

  AnnotationVisitor defaultValue(UseTable into) {
    begin(into, true);
    return this;
  }

  private void begin(UseTable into, boolean isDefault) {
    table = into;
    depth = 0;
    ofDefault = isDefault;
  }

  @Override
  public void visit(String name, Object value) {
    if (value instanceof Type type) {
      if (type.getSort() == Type.METHOD) {
        throw new MalformedClassFile("a method descriptor stands where a type is expected");
      }
      table.add(known.ofDescriptor(type.getDescriptor()), UseKind.CLASS_LITERAL, NO_LINE);
    }
  }

  @Override
  public void visitEnum(String name, String descriptor, String constant) {
    if (!ofDefault) {
      int type = known.ofDescriptor(descriptor);
      table.add(type, UseKind.TYPE, NO_LINE);
      table.add(type, UseKind.ACCESS, NO_LINE);
      table.add(type, UseKind.DESCRIPTOR, NO_LINE);
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String descriptor) {
    if (ofDefault) {
      return null;
    }
    table.add(known.ofDescriptor(descriptor), UseKind.ANNOTATION, NO_LINE);
    return inside();
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    return inside();
  }

  private AnnotationVisitor inside() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new MalformedClassFile("annotations nest deeper than " + MAX_DEPTH + " levels");
    }
    return this;
  }

  @Override
  public void visitEnd() {
    depth--;
  }
}
