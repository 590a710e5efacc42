package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.AnnotationUse.Element;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Collects the values of one annotation, of one array in it, or of one element's default, as terms
 * in the order that {@link Body} asks for: operands first.
 */
final class AnnotationValues extends AnnotationVisitor {

  /** Deeper than anyone nests annotations; a bound for forged class files. */
  private static final int MAX_DEPTH = 64;

  private final int depth;
  private final List<Term> terms;
  private final List<Element> elements = new ArrayList<>();
  private final Runnable whenDone;

  private AnnotationValues(int depth, List<Term> terms, Consumer<AnnotationValues> whenDone) {
    super(Opcodes.ASM9);
    if (depth > MAX_DEPTH) {
      throw new MalformedClassFile("annotations nest deeper than " + MAX_DEPTH + " levels");
    }
    this.depth = depth;
    this.terms = terms;
    this.whenDone = () -> whenDone.accept(this);
  }

  /** Reads an annotation and hands it on. */
  static AnnotationVisitor ofAnnotation(String descriptor, Consumer<AnnotationUse> use) {
    return annotation(0, BinaryTypes.ofDescriptor(descriptor), use);
  }

  /** Reads the default of an annotation's element and hands on a body that ends in its value. */
  static AnnotationVisitor ofDefault(Consumer<Body> use) {
    return new AnnotationValues(0, new ArrayList<>(), read -> use.accept(new Body(read.terms)));
  }

  private static AnnotationValues annotation(
      int depth, TypeReference type, Consumer<AnnotationUse> use) {
    return new AnnotationValues(
        depth,
        new ArrayList<>(),
        read ->
            use.accept(
                new AnnotationUse(type, new Body(read.terms), read.elements, Constants.NO_LINE)));
  }

  private int add(Term term) {
    terms.add(term);
    return terms.size() - 1;
  }

  /** Names within arrays and defaults are null. */
  private void element(String name, int value) {
    elements.add(new Element(name == null ? "" : name, value));
  }

  @Override
  public void visit(String name, Object value) {
    element(name, value(value));
  }

  private int value(Object value) {
    if (value instanceof Type type) {
      return add(new Term.ClassLiteral(Constants.NO_LINE, BinaryTypes.of(type)));
    }
    if (value.getClass().isArray()) {
      // ASM hands over arrays of primitives whole.
      int[] indices = new int[Array.getLength(value)];
      for (int position = 0; position < indices.length; position++) {
        indices[position] = add(Constants.of(Array.get(value, position)));
      }
      return add(new Term.ArrayValue(Constants.NO_LINE, Indices.of(indices)));
    }
    return add(Constants.of(value));
  }

  @Override
  public void visitEnum(String name, String descriptor, String constant) {
    int type =
        add(new Term.TypeExpression(Constants.NO_LINE, BinaryTypes.ofDescriptor(descriptor)));
    element(name, add(new Term.Select(Constants.NO_LINE, type, constant)));
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String descriptor) {
    return annotation(
        depth + 1,
        BinaryTypes.ofDescriptor(descriptor),
        use -> element(name, add(new Term.Annotated(Constants.NO_LINE, use))));
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    IntConsumer use = array -> element(name, array);
    return new AnnotationValues(
        depth + 1,
        terms,
        read -> {
          int[] indices = read.elements.stream().mapToInt(Element::value).toArray();
          use.accept(add(new Term.ArrayValue(Constants.NO_LINE, Indices.of(indices))));
        });
  }

  @Override
  public void visitEnd() {
    whenDone.run();
  }
}
