package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.BindingKind;
import dev.kerf.analyzer.fact.Term.BlockKind;
import dev.kerf.analyzer.fact.Term.LiteralKind;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;

/** Reads what {@link TermWriter} wrote, kind by kind. */
final class TermReader {

  private static final List<LiteralKind> LITERALS = List.of(LiteralKind.values());
  private static final List<BindingKind> BINDINGS = List.of(BindingKind.values());
  private static final List<BlockKind> BLOCKS = List.of(BlockKind.values());

  private TermReader() {}

  /** The arguments of each constructor are read from left to right, as the language has it. */
  static Term read(FactInput in) {
    TermKind kind = in.one(TermKind.ALL);
    int line = in.line();
    return switch (kind) {
      case LITERAL -> new Term.Literal(line, in.one(LITERALS), in.text());
      case NAME -> new Term.Name(line, in.text(), in.number(), in.index());
      case LOCAL -> new Term.Local(line, in.index());
      case SELECT -> new Term.Select(line, in.index(), in.text());
      case TYPE_EXPRESSION -> new Term.TypeExpression(line, ReferenceCodec.read(in));
      case CLASS_LITERAL -> new Term.ClassLiteral(line, ReferenceCodec.read(in));
      case THIS -> new Term.This(line, in.optional(ReferenceCodec::read));
      case SUPER -> new Term.Super(line, in.optional(ReferenceCodec::read));
      case CALL ->
          new Term.Call(line, in.index(), in.text(), in.all(ReferenceCodec::read), indices(in));
      case CONSTRUCTOR_CALL -> new Term.ConstructorCall(line, in.flag(), in.index(), indices(in));
      case NEW -> made(line, in);
      case NEW_ARRAY -> new Term.NewArray(line, ReferenceCodec.read(in), indices(in), in.index());
      case ARRAY_VALUE -> new Term.ArrayValue(line, indices(in));
      case ARRAY_ACCESS -> new Term.ArrayAccess(line, in.index(), in.index());
      case LAMBDA -> new Term.Lambda(line, indices(in), in.index(), indices(in), in.flag());
      case METHOD_REFERENCE -> new Term.MethodReference(line, in.index(), in.text());
      case CAST -> cast(line, in);
      case INSTANCE_OF -> new Term.InstanceOf(line, in.index(), in.index());
      case TYPE_TEST -> new Term.TypeTest(line, ReferenceCodec.read(in));
      case RECORD_PATTERN -> new Term.RecordPattern(line, ReferenceCodec.read(in), indices(in));
      case OPERATOR -> new Term.Operator(line, in.text(), indices(in));
      case ASSIGN -> new Term.Assign(line, in.text(), in.index(), in.index());
      case CONDITIONAL -> new Term.Conditional(line, in.index(), in.index(), in.index());
      case SWITCH -> new Term.Switch(line, in.index(), indices(in), indices(in));
      case ANNOTATED -> new Term.Annotated(line, DeclarationCodec.readAnnotation(in));
      case BINDING -> binding(line, in);
      case BLOCK -> new Term.Block(line, in.one(BLOCKS), in.index(), in.index());
      case RETURN -> new Term.Return(line, in.index());
      case THROW -> new Term.Throw(line, in.index());
      case LOCAL_TYPE -> new Term.LocalType(line, ReferenceCodec.readName(in));
    };
  }

  private static Term made(int line, FactInput in) {
    int outer = in.index();
    boolean diamond = in.flag();
    return new Term.New(
        line,
        outer,
        ReferenceCodec.read(in),
        diamond,
        indices(in),
        in.optional(ReferenceCodec::readName));
  }

  private static Term cast(int line, FactInput in) {
    int operand = in.index();
    return new Term.Cast(line, ReferenceCodec.read(in), operand);
  }

  private static Term binding(int line, FactInput in) {
    BindingKind kind = in.one(BINDINGS);
    String name = in.text();
    int source = in.index();
    TypeReference type = ReferenceCodec.read(in);
    return new Term.Binding(
        line, kind, name, type, source, in.all(DeclarationCodec::readAnnotation));
  }

  private static Indices indices(FactInput in) {
    int count = in.count();
    if (count == 0) {
      return Indices.none();
    }
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.index();
    }
    return Indices.of(values);
  }
}
