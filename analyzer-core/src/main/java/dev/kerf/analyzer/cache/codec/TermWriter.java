package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;

/** Writes one term; {@link TermReader} is its mirror, kind by kind. */
final class TermWriter {

  private TermWriter() {}

  static void write(Term term, FactOutput out) {
    TermKind kind = TermKind.of(term);
    out.number(kind.ordinal()).line(term.line());
    switch (kind) {
      case LITERAL -> {
        Term.Literal literal = (Term.Literal) term;
        out.number(literal.kind().ordinal()).text(literal.text());
      }
      case NAME -> {
        Term.Name name = (Term.Name) term;
        out.text(name.identifier()).number(name.outerLevels()).index(name.outerBinding());
      }
      case LOCAL -> out.index(((Term.Local) term).binding());
      case SELECT -> {
        Term.Select select = (Term.Select) term;
        out.index(select.receiver()).text(select.name());
      }
      case TYPE_EXPRESSION -> ReferenceCodec.write(((Term.TypeExpression) term).type(), out);
      case CLASS_LITERAL -> ReferenceCodec.write(((Term.ClassLiteral) term).type(), out);
      case THIS -> out.optional(((Term.This) term).qualifier(), ReferenceCodec::write);
      case SUPER -> out.optional(((Term.Super) term).qualifier(), ReferenceCodec::write);
      case CALL -> {
        Term.Call call = (Term.Call) term;
        out.index(call.receiver()).text(call.name());
        out.all(call.typeArguments(), ReferenceCodec::write);
        indices(call.arguments(), out);
      }
      case CONSTRUCTOR_CALL -> {
        Term.ConstructorCall call = (Term.ConstructorCall) term;
        indices(call.arguments(), out.flag(call.toSuper()).index(call.outer()));
      }
      case NEW -> {
        Term.New made = (Term.New) term;
        ReferenceCodec.write(made.type(), out.index(made.outer()).flag(made.diamond()));
        indices(made.arguments(), out);
        out.optional(made.anonymous(), ReferenceCodec::writeName);
      }
      case NEW_ARRAY -> {
        Term.NewArray array = (Term.NewArray) term;
        ReferenceCodec.write(array.type(), out);
        indices(array.dimensions(), out);
        out.index(array.initializer());
      }
      case ARRAY_VALUE -> indices(((Term.ArrayValue) term).elements(), out);
      case ARRAY_ACCESS -> {
        Term.ArrayAccess access = (Term.ArrayAccess) term;
        out.index(access.array()).index(access.index());
      }
      case LAMBDA -> {
        Term.Lambda lambda = (Term.Lambda) term;
        indices(lambda.parameters(), out);
        indices(lambda.results(), out.index(lambda.end()));
        out.flag(lambda.expression());
      }
      case METHOD_REFERENCE -> {
        Term.MethodReference reference = (Term.MethodReference) term;
        out.index(reference.receiver()).text(reference.name());
      }
      case CAST -> {
        Term.Cast cast = (Term.Cast) term;
        ReferenceCodec.write(cast.type(), out.index(cast.operand()));
      }
      case INSTANCE_OF -> {
        Term.InstanceOf test = (Term.InstanceOf) term;
        out.index(test.operand()).index(test.pattern());
      }
      case TYPE_TEST -> ReferenceCodec.write(((Term.TypeTest) term).type(), out);
      case RECORD_PATTERN -> {
        Term.RecordPattern pattern = (Term.RecordPattern) term;
        ReferenceCodec.write(pattern.type(), out);
        indices(pattern.components(), out);
      }
      case OPERATOR -> {
        Term.Operator operator = (Term.Operator) term;
        indices(operator.operands(), out.text(operator.symbol()));
      }
      case ASSIGN -> {
        Term.Assign assign = (Term.Assign) term;
        out.text(assign.symbol()).index(assign.target()).index(assign.value());
      }
      case CONDITIONAL -> {
        Term.Conditional choice = (Term.Conditional) term;
        out.index(choice.condition()).index(choice.then()).index(choice.otherwise());
      }
      case SWITCH -> {
        Term.Switch choice = (Term.Switch) term;
        indices(choice.labels(), out.index(choice.selector()));
        indices(choice.results(), out);
      }
      case ANNOTATED -> DeclarationCodec.writeAnnotation(((Term.Annotated) term).annotation(), out);
      case BINDING -> {
        Term.Binding binding = (Term.Binding) term;
        out.number(binding.kind().ordinal()).text(binding.name()).index(binding.source());
        ReferenceCodec.write(binding.type(), out);
        out.all(binding.annotations(), DeclarationCodec::writeAnnotation);
      }
      case BLOCK -> {
        Term.Block block = (Term.Block) term;
        out.number(block.kind().ordinal()).index(block.end()).index(block.condition());
      }
      case RETURN -> out.index(((Term.Return) term).value());
      case THROW -> out.index(((Term.Throw) term).value());
      case LOCAL_TYPE -> ReferenceCodec.writeName(((Term.LocalType) term).name(), out);
    }
  }

  private static void indices(Indices indices, FactOutput out) {
    out.number(indices.size());
    for (int i = 0; i < indices.size(); i++) {
      out.index(indices.get(i));
    }
  }
}
