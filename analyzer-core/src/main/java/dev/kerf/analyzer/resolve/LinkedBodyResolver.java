package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves a body whose names a compiler resolved already: each term's link says what it refers to,
 * and only the declaration behind it is looked up. No overload is chosen, nothing inferred.
 */
final class LinkedBodyResolver {

  private final UnitResolution unit;
  private final Declaration from;
  private final TypeScope scope;
  private final Body body;
  private final JavaType[] types;
  private final Target[] targets;
  private final TypeUses uses;
  private final LinkTargets links;
  private final NamedCalls namedCalls;
  private final ExpressionTypes expressions;

  /** The terms, with the arguments of calls as the source has them; null where none changed. */
  private List<Term> rewritten;

  LinkedBodyResolver(UnitResolution unit, Declaration from, TypeScope scope, Body body) {
    this.unit = unit;
    this.from = from;
    this.scope = scope;
    this.body = body;
    this.types = new JavaType[body.size()];
    this.targets = new Target[body.size()];
    this.uses = new TypeUses(from, unit.findings());
    Subtyping subtyping = new Subtyping(scope);
    this.links = new LinkTargets(subtyping, uses);
    this.namedCalls = new NamedCalls(subtyping);
    this.expressions = new ExpressionTypes(subtyping);
  }

  /**
   * Resolves the body.
   *
   * @param parameters the declared types of the first bindings
   */
  ResolvedBody resolve(List<JavaType> parameters) {
    for (int i = 0; i < body.size(); i++) {
      Term term = body.get(i);
      if (i < parameters.size() && isParameter(term)) {
        types[i] = parameters.get(i);
      } else {
        types[i] = type(term, i);
      }
    }
    Body seen = rewritten == null ? body : new Body(rewritten, body.links());
    return new ResolvedBody(seen, types, targets);
  }

  private static boolean isParameter(Term term) {
    return term instanceof Term.Binding binding && binding.kind() == Term.BindingKind.PARAMETER;
  }

  private JavaType typeOf(int term) {
    return term == Term.NONE || types[term] == null ? KnownTypes.UNKNOWN : types[term];
  }

  private JavaType type(Term term, int at) {
    if (term instanceof Term.Local local) {
      return typeOf(local.binding());
    } else if (term instanceof Term.Call call) {
      return call(at, call);
    } else if (term instanceof Term.Literal literal) {
      return ExpressionTypes.literal(literal);
    } else if (term instanceof Term.This self) {
      return self.qualifier()
          .map(qualifier -> read(qualifier, TypeUse.Kind.TYPE, term))
          .orElseGet(from::ownType);
    } else if (term instanceof Term.Select select) {
      return field(at, term, typeOf(select.receiver()));
    } else if (term instanceof Term.Name) {
      return field(at, term, from.ownType());
    } else if (term instanceof Term.New created) {
      return creation(at, created);
    } else if (term instanceof Term.ConstructorCall call) {
      constructorCall(at, call);
      return KnownTypes.VOID;
    } else if (term instanceof Term.Binding binding) {
      return binding(binding);
    } else if (term instanceof Term.Lambda || term instanceof Term.MethodReference) {
      return function(at, term);
    }
    return typeOfOther(term, at);
  }

  private JavaType typeOfOther(Term term, int at) {
    if (term instanceof Term.TypeExpression expression) {
      // The member that is named on it says how the type is used.
      return TypeReader.read(expression.type(), scope);
    } else if (term instanceof Term.ClassLiteral literal) {
      JavaType type = read(literal.type(), TypeUse.Kind.CLASS_LITERAL, term);
      return ExpressionTypes.classOf(KnownTypes.boxed(type));
    } else if (term instanceof Term.Cast cast) {
      return read(cast.type(), TypeUse.Kind.CAST, term);
    } else if (term instanceof Term.TypeTest test) {
      return read(test.type(), TypeUse.Kind.INSTANCEOF, term);
    } else if (term instanceof Term.NewArray array) {
      return read(array.type(), TypeUse.Kind.TYPE, term);
    } else if (term instanceof Term.InstanceOf) {
      return KnownTypes.BOOLEAN;
    } else if (term instanceof Term.ArrayAccess access) {
      return ExpressionTypes.component(typeOf(access.array()));
    } else if (term instanceof Term.Assign assign) {
      return typeOf(assign.target());
    } else if (term instanceof Term.Conditional conditional) {
      JavaType then = typeOf(conditional.then());
      boolean open = KnownTypes.isUnknown(then) || then.equals(KnownTypes.NULL);
      return open ? typeOf(conditional.otherwise()) : then;
    } else if (term instanceof Term.Operator operator) {
      mention(at, term);
      return operator(operator);
    } else if (term instanceof Term.Super) {
      return from.supertypes().superclass().orElse(KnownTypes.OBJECT);
    }
    return null;
  }

  private JavaType operator(Term.Operator operator) {
    JavaType type = typeOf(operator.operands().get(0));
    if (operator.operands().size() == 1) {
      return expressions.unary(operator.symbol(), type);
    }
    if (operator.symbol().equals("+") && !(type instanceof JavaType.Primitive)) {
      return KnownTypes.STRING;
    }
    for (int i = 1; i < operator.operands().size(); i++) {
      JavaType operand = typeOf(operator.operands().get(i));
      type = expressions.binary(operator.symbol(), type, operand);
    }
    return type;
  }

  private JavaType read(TypeReference reference, TypeUse.Kind kind, Term at) {
    JavaType type = TypeReader.read(reference, scope);
    uses.erased(type, kind, at.line());
    return type;
  }

  private JavaType binding(Term.Binding binding) {
    if (binding.type() instanceof TypeReference.Inferred) {
      JavaType source = typeOf(binding.source());
      return binding.kind() == Term.BindingKind.FOR_EACH ? expressions.element(source) : source;
    }
    return switch (binding.kind()) {
      case LAMBDA_PARAMETER -> read(binding.type(), TypeUse.Kind.INFERRED, binding);
      // What is caught stands in a table, and an element of a loop is cast to its type.
      case CATCH, FOR_EACH -> read(binding.type(), TypeUse.Kind.TYPE, binding);
      // Only debuggers need the types of variables: a compiler may leave them out.
      default -> TypeReader.read(binding.type(), scope);
    };
  }

  private void mention(int at, Term term) {
    if (body.links().get(at).orElse(null) instanceof Link.Mention mention) {
      mention(mention.types(), term);
    }
  }

  private void mention(List<TypeReference> mentioned, Term term) {
    for (TypeReference reference : mentioned) {
      read(reference, TypeUse.Kind.DESCRIPTOR, term);
    }
  }

  // ---- members --------------------------------------------------------------------------------

  private JavaType field(int at, Term term, JavaType receiver) {
    if (body.links().get(at).orElse(null) instanceof Link.Field link) {
      Target.FieldTarget target = links.field(link, receiver, term.line());
      targets[at] = target;
      return target.type();
    }
    if (body.links().get(at).orElse(null) instanceof Link.Mention mention) {
      mention(mention.types(), term);
      return TypeReader.read(mention.types().get(0), scope);
    }
    boolean length = term instanceof Term.Select;
    return length ? KnownTypes.INT : KnownTypes.UNKNOWN;
  }

  private JavaType call(int at, Term.Call call) {
    if (body.links().get(at).orElse(null) instanceof Link.Method link) {
      LinkTargets.Linked linked =
          links.method(link, typeOf(call.receiver()), TypeUse.Kind.CALL, call.line());
      targets[at] = linked.target();
      Indices arguments = SourceArguments.of(body, call.arguments(), linked);
      if (arguments != call.arguments()) {
        rewrite(
            at,
            new Term.Call(
                call.line(), call.receiver(), call.name(), call.typeArguments(), arguments));
      }
      return linked.target().returnType();
    }
    mention(at, call);
    JavaType receiver = typeOf(call.receiver());
    boolean byName = body.links().get(at).isEmpty();
    Target.MethodTarget named =
        byName ? namedCalls.find(receiver, call.name(), call.arguments().size()) : null;
    if (named != null) {
      uses.named(named.receiver(), TypeUse.Kind.CALL, call.line());
      targets[at] = named;
      return named.returnType();
    }
    boundAtRunTime(at, call);
    return KnownTypes.UNKNOWN;
  }

  private void boundAtRunTime(int at, Term term) {
    unit.findings()
        .unresolved(
            term.line(),
            UnresolvedSite.Kind.CALL,
            ExpressionText.of(body, at),
            "bound-at-run-time");
  }

  private JavaType creation(int at, Term.New created) {
    JavaType made = TypeReader.read(created.type(), scope);
    if (body.links().get(at).orElse(null) instanceof Link.Method link) {
      LinkTargets.Linked linked = links.method(link, made, TypeUse.Kind.NEW, created.line());
      targets[at] = linked.target();
      Indices arguments = SourceArguments.of(body, created.arguments(), linked);
      if (arguments != created.arguments()) {
        rewrite(
            at,
            new Term.New(
                created.line(),
                created.outer(),
                created.type(),
                created.diamond(),
                arguments,
                created.anonymous()));
      }
    } else if (body.links().get(at).isEmpty()) {
      targets[at] = namedCalls.constructor(made, created.arguments().size());
      if (targets[at] == null) {
        boundAtRunTime(at, created);
      }
    }
    return made;
  }

  private void constructorCall(int at, Term.ConstructorCall call) {
    if (body.links().get(at).orElse(null) instanceof Link.Method link) {
      ClassType on = new ClassType(links.owner(link.owner()), List.of());
      LinkTargets.Linked linked = links.method(link, on, TypeUse.Kind.CALL, call.line());
      targets[at] = linked.target();
      Indices arguments = SourceArguments.of(body, call.arguments(), linked);
      if (arguments != call.arguments()) {
        rewrite(at, new Term.ConstructorCall(call.line(), call.toSuper(), call.outer(), arguments));
      }
    }
  }

  private void rewrite(int at, Term term) {
    if (rewritten == null) {
      rewritten = new ArrayList<>(body.terms());
    }
    rewritten.set(at, term);
  }

  // ---- functions ------------------------------------------------------------------------------

  private JavaType function(int at, Term term) {
    if (!(body.links().get(at).orElse(null) instanceof Link.Function link)) {
      return KnownTypes.UNKNOWN;
    }
    for (TypeReference mentioned : link.mentioned()) {
      read(mentioned, TypeUse.Kind.INFERRED, term);
    }
    List<JavaType> parameters = new ArrayList<>(link.parameters().size());
    for (TypeReference parameter : link.parameters()) {
      parameters.add(read(parameter, TypeUse.Kind.INFERRED, term));
    }
    JavaType returned = read(link.returned(), TypeUse.Kind.INFERRED, term);
    Optional<Target.MethodTarget> referenced = Optional.empty();
    if (link.referenced().isPresent()) {
      Link.Method method = link.referenced().get();
      boolean creates = method.name().equals("<init>");
      TypeUse.Kind kind = creates ? TypeUse.Kind.NEW : TypeUse.Kind.CALL;
      ClassType on = new ClassType(links.owner(method.owner()), List.of());
      referenced = Optional.of(links.method(method, on, kind, term.line()).target());
    }
    LinkTargets.Declared declared = links.declared(link.implemented());
    targets[at] = new Target.FunctionTarget(Optional.of(declared.name()), referenced);
    return links.function(link.implemented().owner(), declared.signature(), parameters, returned);
  }
}
