package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Resolves one body: walks its terms from front to back and gives each its type and target. A
 * lambda is skipped on the way and resolved when the call or assignment around it tells the types
 * of its parameters; a generic call that is itself an argument is left open until then too.
 */
final class BodyResolver {

  private final UnitResolution unit;
  private final ClassContext context;
  private final Declaration from;
  private final TypeScope scope;
  private final Body body;
  private final JavaType[] types;
  private final Target[] targets;
  private final TermContexts contexts;
  private final BitSet open = new BitSet();
  private final Map<Integer, String> packages = new HashMap<>(4);
  private final Map<Integer, ResolvedAnnotation> nested = new HashMap<>(0);
  private final TypeUses uses;
  private final Subtyping subtyping;
  private final MemberLookup members;
  private final Inference inference;
  private final ExpressionTypes expressions;
  private final NameResolution names;
  private final CallResolution calls;
  private final Deductions deductions;
  private final PatternTypes patterns;
  private JavaType returnType = KnownTypes.UNKNOWN;

  /**
   * @param context the class whose body this is; null for annotations of a top-level type
   * @param from the type whose uses are recorded
   * @param targeted whether the body is one value with a target type
   */
  BodyResolver(
      UnitResolution unit,
      ClassContext context,
      Declaration from,
      TypeScope scope,
      Body body,
      boolean targeted) {
    this.unit = unit;
    this.context = context;
    this.from = from;
    this.scope = scope;
    this.body = body;
    this.types = new JavaType[body.size()];
    this.targets = new Target[body.size()];
    this.contexts = TermContexts.of(body, targeted);
    this.uses = new TypeUses(from, unit.findings());
    this.subtyping = new Subtyping(scope);
    this.members = new MemberLookup(subtyping);
    this.inference = new Inference(subtyping);
    this.expressions = new ExpressionTypes(subtyping);
    FunctionTypes functions = new FunctionTypes(subtyping, members);
    this.names = new NameResolution(this);
    this.patterns = new PatternTypes(this);
    this.deductions = new Deductions(this, functions);
    this.calls = new CallResolution(this, functions);
  }

  /** Resolves a method's body. */
  ResolvedBody resolve(JavaType methodResult) {
    returnType = methodResult;
    walk(0, body.size() - 1);
    return finished();
  }

  /** Resolves a body that is one value. */
  ResolvedBody resolveValue(JavaType target) {
    walk(0, body.size() - 1);
    if (body.size() > 0) {
      deductions.settle(TermContexts.value(body), target);
    }
    return finished();
  }

  private ResolvedBody finished() {
    if (inference.isExhausted()) {
      unit.findings()
          .unresolved(
              body.get(0).line(),
              UnresolvedSite.Kind.STATEMENT,
              "the whole body",
              "inference-limit");
    }
    return new ResolvedBody(body, types, targets);
  }

  // ---- what the collaborators share -----------------------------------------------------------

  UnitResolution unit() {
    return unit;
  }

  ClassContext context() {
    return context;
  }

  /** The type whose uses are recorded. */
  Declaration from() {
    return from;
  }

  TypeScope scope() {
    return scope;
  }

  Body body() {
    return body;
  }

  TermContexts contexts() {
    return contexts;
  }

  TypeUses uses() {
    return uses;
  }

  Subtyping subtyping() {
    return subtyping;
  }

  MemberLookup members() {
    return members;
  }

  Inference inference() {
    return inference;
  }

  CallResolution calls() {
    return calls;
  }

  Deductions deductions() {
    return deductions;
  }

  ExpressionTypes expressions() {
    return expressions;
  }

  /** Null where a term has no type yet, or none at all. */
  JavaType type(int term) {
    return types[term];
  }

  JavaType typeOrUnknown(int term) {
    return term == Term.NONE || types[term] == null ? KnownTypes.UNKNOWN : types[term];
  }

  Target target(int term) {
    return targets[term];
  }

  void set(int term, JavaType type, Target target) {
    types[term] = type;
    targets[term] = target;
  }

  void setType(int term, JavaType type) {
    types[term] = type;
  }

  /** Whether the term waits for a target type. */
  boolean isOpen(int term) {
    return open.get(term);
  }

  void setOpen(int term, boolean isOpen) {
    open.set(term, isOpen);
  }

  /** The package that a name so far stands for, or null. */
  String packageName(int term) {
    return packages.get(term);
  }

  /** The annotation that a term is; resolved once, since annotations nest. */
  ResolvedAnnotation nested(int term) {
    return nested.get(term);
  }

  void setPackage(int term, String name) {
    packages.put(term, name);
  }

  /** A written type, with its uses recorded. */
  JavaType read(TypeReference reference, TypeUse.Kind kind, int line) {
    JavaType type = TypeReader.read(reference, scope);
    uses.written(type, kind, reference, line);
    return type;
  }

  void unresolved(int term, UnresolvedSite.Kind kind, String reason) {
    unit.findings().unresolved(body.get(term).line(), kind, ExpressionText.of(body, term), reason);
  }

  // ---- the walk -------------------------------------------------------------------------------

  /** Resolves the terms of a range, skipping the bodies of lambdas. */
  void walk(int first, int last) {
    for (int i = first; i <= last; i++) {
      Term term = body.get(i);
      resolve(term, i);
      if (term instanceof Term.Lambda lambda) {
        i = lambda.end();
      }
    }
  }

  private void resolve(Term term, int at) {
    if (term instanceof Term.Local local) {
      types[at] = typeOrUnknown(local.binding());
    } else if (term instanceof Term.Name name) {
      names.name(at, name);
    } else if (term instanceof Term.Call call) {
      calls.call(at, call);
    } else if (term instanceof Term.Select select) {
      names.select(at, select);
    } else if (term instanceof Term.Literal literal) {
      types[at] = ExpressionTypes.literal(literal);
    } else if (term instanceof Term.Operator operator) {
      resolveOperator(operator, at);
    } else if (term instanceof Term.Binding binding) {
      resolveBinding(binding, at);
    } else if (term instanceof Term.New created) {
      calls.creation(at, created);
    } else if (term instanceof Term.ConstructorCall call) {
      calls.constructorCall(at, call);
    } else if (term instanceof Term.Lambda || term instanceof Term.MethodReference) {
      leaveOpen(at);
    } else if (term instanceof Term.Assign assign) {
      types[at] = typeOrUnknown(assign.target());
      deductions.settle(assign.value(), types[at]);
    } else if (term instanceof Term.Return returned) {
      if (returned.value() != Term.NONE && contexts.consumer(returned.value()) == at) {
        deductions.settle(returned.value(), returnType);
      }
    } else if (term instanceof Term.Conditional || term instanceof Term.Switch) {
      leaveOpen(at);
    } else {
      resolveTyped(term, at);
    }
  }

  private void resolveTyped(Term term, int at) {
    if (term instanceof Term.Cast cast) {
      types[at] = read(cast.type(), TypeUse.Kind.CAST, cast.line());
      deductions.settle(cast.operand(), types[at]);
    } else if (term instanceof Term.This self) {
      types[at] = names.self(self.qualifier());
    } else if (term instanceof Term.Super parent) {
      types[at] = names.parent(parent.qualifier());
    } else if (term instanceof Term.ClassLiteral literal) {
      JavaType type = read(literal.type(), TypeUse.Kind.CLASS_LITERAL, literal.line());
      types[at] = ExpressionTypes.classOf(KnownTypes.boxed(type));
    } else if (term instanceof Term.TypeExpression expression) {
      types[at] = read(expression.type(), TypeUse.Kind.TYPE, expression.line());
      names.typeTarget(at, types[at]);
    } else if (term instanceof Term.NewArray array) {
      types[at] = read(array.type(), TypeUse.Kind.TYPE, array.line());
      settleElements(array.initializer(), types[at]);
    } else if (term instanceof Term.ArrayValue) {
      leaveOpen(at);
    } else if (term instanceof Term.ArrayAccess access) {
      types[at] = ExpressionTypes.component(typeOrUnknown(access.array()));
    } else if (term instanceof Term.InstanceOf) {
      types[at] = KnownTypes.BOOLEAN;
    } else if (term instanceof Term.TypeTest test) {
      types[at] =
          test.type() instanceof TypeReference.Inferred
              ? KnownTypes.UNKNOWN
              : read(test.type(), TypeUse.Kind.INSTANCEOF, test.line());
    } else if (term instanceof Term.RecordPattern pattern) {
      types[at] = read(pattern.type(), TypeUse.Kind.INSTANCEOF, pattern.line());
    } else if (term instanceof Term.Throw thrown) {
      deductions.settle(thrown.value(), KnownTypes.UNKNOWN);
    } else if (term instanceof Term.LocalType local) {
      unit.resolveLocal(local.name(), this);
    } else if (term instanceof Term.Annotated annotated) {
      nested.put(at, unit.annotated(annotated, this));
    }
  }

  /** A term that takes its type from what is around it, or from its parts when it stands alone. */
  private void leaveOpen(int at) {
    open.set(at);
    if (contexts.consumer(at) == Term.NONE) {
      deductions.settle(at, KnownTypes.UNKNOWN);
    }
  }

  private void settleElements(int initializer, JavaType array) {
    if (initializer != Term.NONE) {
      deductions.settle(initializer, array);
    }
  }

  private void resolveOperator(Term.Operator operator, int at) {
    Indices operands = operator.operands();
    JavaType type = typeOrUnknown(operands.get(0));
    if (operands.size() == 1) {
      types[at] = expressions.unary(operator.symbol(), type);
      return;
    }
    for (int i = 1; i < operands.size(); i++) {
      type = expressions.binary(operator.symbol(), type, typeOrUnknown(operands.get(i)));
    }
    types[at] = type;
  }

  // ---- bindings -------------------------------------------------------------------------------

  private void resolveBinding(Term.Binding binding, int at) {
    if (binding.kind() == Term.BindingKind.PARAMETER) {
      // Its uses are those of the method's header.
      types[at] = TypeReader.read(binding.type(), scope);
      return;
    }
    unit.localAnnotations(binding.annotations(), this);
    if (binding.kind() == Term.BindingKind.FOR_EACH) {
      iteratorUse(binding);
    }
    if (!(binding.type() instanceof TypeReference.Inferred)) {
      TypeUse.Kind kind =
          binding.kind() == Term.BindingKind.PATTERN ? TypeUse.Kind.INSTANCEOF : TypeUse.Kind.TYPE;
      types[at] = read(binding.type(), kind, binding.line());
      if (binding.kind() == Term.BindingKind.LOCAL && binding.source() != Term.NONE) {
        deductions.settle(binding.source(), types[at]);
      }
      return;
    }
    JavaType inferred =
        switch (binding.kind()) {
          case FOR_EACH -> expressions.element(typeOrUnknown(binding.source()));
          case PATTERN -> patterns.type(binding, at);
          case LAMBDA_PARAMETER -> typeOrUnknown(at);
          default -> typeOrUnknown(binding.source());
        };
    types[at] = Bounds.upper(inferred);
    uses.inferred(types[at], binding.line());
  }

  /** A for-each calls {@code iterator()}, which may return more than an Iterator. */
  private void iteratorUse(Term.Binding binding) {
    for (MemberLookup.MethodMember member :
        members.methods(typeOrUnknown(binding.source()), "iterator")) {
      if (member.method().arity() == 0) {
        uses.signature(member.method(), binding.line());
        return;
      }
    }
  }
}
