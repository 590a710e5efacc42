package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.fact.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kinds of terms; their order gives each its code. */
enum TermKind {
  LITERAL(Term.Literal.class),
  NAME(Term.Name.class),
  LOCAL(Term.Local.class),
  SELECT(Term.Select.class),
  TYPE_EXPRESSION(Term.TypeExpression.class),
  CLASS_LITERAL(Term.ClassLiteral.class),
  THIS(Term.This.class),
  SUPER(Term.Super.class),
  CALL(Term.Call.class),
  CONSTRUCTOR_CALL(Term.ConstructorCall.class),
  NEW(Term.New.class),
  NEW_ARRAY(Term.NewArray.class),
  ARRAY_VALUE(Term.ArrayValue.class),
  ARRAY_ACCESS(Term.ArrayAccess.class),
  LAMBDA(Term.Lambda.class),
  METHOD_REFERENCE(Term.MethodReference.class),
  CAST(Term.Cast.class),
  INSTANCE_OF(Term.InstanceOf.class),
  TYPE_TEST(Term.TypeTest.class),
  RECORD_PATTERN(Term.RecordPattern.class),
  OPERATOR(Term.Operator.class),
  ASSIGN(Term.Assign.class),
  CONDITIONAL(Term.Conditional.class),
  SWITCH(Term.Switch.class),
  ANNOTATED(Term.Annotated.class),
  BINDING(Term.Binding.class),
  BLOCK(Term.Block.class),
  RETURN(Term.Return.class),
  THROW(Term.Throw.class),
  LOCAL_TYPE(Term.LocalType.class);

  static final List<TermKind> ALL = List.of(values());

  private static final Map<Class<?>, TermKind> BY_TYPE = new HashMap<>();

  static {
    ALL.forEach(kind -> BY_TYPE.put(kind.type, kind));
  }

  private final Class<? extends Term> type;

  TermKind(Class<? extends Term> type) {
    this.type = type;
  }

  static TermKind of(Term term) {
    TermKind kind = BY_TYPE.get(term.getClass());
    if (kind == null) {
      throw new IllegalArgumentException("no code for " + term);
    }
    return kind;
  }

  Class<? extends Term> type() {
    return type;
  }
}
