package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.Invocations.Invocation;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.MemberLookup.MethodMember;
import dev.kerf.analyzer.resolve.OverloadSelection.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which method or constructor a call names: where to look for it (JLS 15.12.1), then which one. */
final class CallResolution {

  private final BodyResolver resolver;
  private final OverloadSelection selection;
  private final ArgumentShapes shapes;
  private final Invocations invocations;

  CallResolution(BodyResolver resolver, FunctionTypes functions) {
    this.resolver = resolver;
    this.selection = new OverloadSelection(resolver.subtyping(), resolver.members(), functions);
    this.shapes = new ArgumentShapes(resolver);
    this.invocations = new Invocations(resolver);
  }

  OverloadSelection selection() {
    return selection;
  }

  Invocations invocations() {
    return invocations;
  }

  // ---- methods --------------------------------------------------------------------------------

  void call(int at, Term.Call call) {
    List<JavaType> typeArguments = typeArguments(call);
    if (call.receiver() == Term.NONE) {
      unqualified(at, call, typeArguments);
      return;
    }
    JavaType receiver = resolver.typeOrUnknown(call.receiver());
    List<MethodMember> named = resolver.members().methods(receiver, call.name());
    Choice choice = choose(named, call.arguments());
    if (choice == null) {
      fail(at, call.arguments(), missingMethod(call, receiver, named));
      return;
    }
    boolean toSuper = resolver.body().get(call.receiver()) instanceof Term.Super;
    TypeName receiverName = choice.member().receiver().name();
    Invocation invocation =
        new Invocation(at, choice, receiverName, call.arguments(), TypeUse.Kind.CALL)
            .withTypeArguments(typeArguments);
    invocations.invoke(toSuper ? invocation.special() : invocation, specialResult(call, receiver));
  }

  /** {@code getClass()} and {@code clone()} of arrays give what no declaration says. */
  private static JavaType specialResult(Term.Call call, JavaType receiver) {
    if (call.arguments().isEmpty()) {
      if (call.name().equals("getClass")) {
        return ExpressionTypes.classOf(
            new JavaType.WildcardType(
                TypeReference.Variance.EXTENDS, Optional.of(Bounds.erased(receiver))));
      }
      if (receiver instanceof ArrayType && call.name().equals("clone")) {
        return receiver;
      }
    }
    return null;
  }

  private List<JavaType> typeArguments(Term.Call call) {
    List<JavaType> types = new ArrayList<>(call.typeArguments().size());
    for (TypeReference reference : call.typeArguments()) {
      types.add(resolver.read(reference, TypeUse.Kind.TYPE_ARGUMENT, call.line()));
    }
    return types;
  }

  private String missingMethod(Term.Call call, JavaType receiver, List<MethodMember> named) {
    if (KnownTypes.isUnknown(receiver)) {
      return resolver.packageName(call.receiver()) != null
          ? "name-not-found"
          : "receiver-type-unknown";
    }
    if (resolver.members().isUndeclared(receiver)) {
      return resolver.members().whyUndeclared(receiver);
    }
    if (resolver.members().isIncomplete(receiver)) {
      return "external-supertype-unknown";
    }
    return named.isEmpty() ? "method-not-found" : "no-overload-fits";
  }

  /** In the classes around, innermost first, then among static imports. */
  private void unqualified(int at, Term.Call call, List<JavaType> typeArguments) {
    boolean incomplete = false;
    for (ClassContext context = resolver.context(); context != null; context = context.outer()) {
      ClassType self = context.type().ownType();
      Choice choice = choose(resolver.members().methods(self, call.name()), call.arguments());
      if (choice != null) {
        invocations.invoke(
            new Invocation(at, choice, self.name(), call.arguments(), TypeUse.Kind.CALL)
                .withTypeArguments(typeArguments),
            specialResult(call, self));
        return;
      }
      incomplete |= resolver.members().isIncomplete(self);
    }
    Choice imported = choose(imported(call.name()), call.arguments());
    if (imported != null) {
      invocations.invoke(
          new Invocation(
                  at,
                  imported,
                  imported.member().method().owner().name(),
                  call.arguments(),
                  TypeUse.Kind.CALL)
              .withTypeArguments(typeArguments),
          null);
      return;
    }
    fail(at, call.arguments(), missingUnqualified(call.name(), incomplete));
  }

  private List<MethodMember> imported(String name) {
    List<MethodMember> found = new ArrayList<>(2);
    FileScope file = resolver.scope().file();
    addStatic(file.singleStatics(name), name, found);
    if (found.isEmpty()) {
      addStatic(file.staticsOnDemand(), name, found);
    }
    return found;
  }

  private void addStatic(List<ClassType> types, String name, List<MethodMember> found) {
    for (ClassType type : types) {
      for (MethodMember member : resolver.members().methods(type, name)) {
        if (member.method().isStatic()) {
          found.add(member);
        }
      }
    }
  }

  private String missingUnqualified(String name, boolean incomplete) {
    FileScope file = resolver.scope().file();
    for (ClassType type : file.singleStatics(name)) {
      if (resolver.members().isUndeclared(type)) {
        return resolver.members().whyUndeclared(type);
      }
    }
    if (incomplete) {
      return "external-supertype-unknown";
    }
    for (ClassType type : file.staticsOnDemand()) {
      if (resolver.members().isUndeclared(type)) {
        return resolver.members().whyUndeclared(type);
      }
    }
    return "method-not-found";
  }

  // ---- constructors ---------------------------------------------------------------------------

  void creation(int at, Term.New created) {
    JavaType type = createdType(created);
    if (created.anonymous().isPresent()) {
      // What is created is the anonymous class; its own header tells what it extends.
      resolver.uses().named(created.anonymous().get(), TypeUse.Kind.NEW, created.line());
    } else {
      resolver.uses().written(type, TypeUse.Kind.NEW, created.type(), created.line());
    }
    resolver.setType(at, type);
    if (type instanceof ClassType named && resolver.subtyping().declaration(type) != null) {
      construct(at, created, named);
    } else {
      fail(
          at,
          created.arguments(),
          type instanceof ClassType ? resolver.members().whyUndeclared(type) : "type-not-found");
      resolver.setType(at, type);
    }
    created.anonymous().ifPresent(name -> anonymous(at, name));
  }

  /** Its value has the members of the class that the body declares. */
  private void anonymous(int at, TypeName name) {
    resolver.unit().resolveLocal(name, resolver);
    Declaration declared = resolver.subtyping().declaration(name);
    if (declared != null && !resolver.isOpen(at) && declared.application()) {
      resolver.setType(at, declared.ownType());
    }
  }

  private JavaType createdType(Term.New created) {
    if (created.outer() != Term.NONE && created.type() instanceof TypeReference.Named named) {
      for (ClassType outer :
          resolver.subtyping().classes(resolver.typeOrUnknown(created.outer()))) {
        Declaration declaration = resolver.subtyping().declaration(outer.name());
        Declaration inner = declaration == null ? null : declaration.memberType(named.dotted());
        if (inner != null) {
          return inner.rawType();
        }
      }
    }
    return TypeReader.read(created.type(), resolver.scope());
  }

  private void construct(int at, Term.New created, ClassType type) {
    boolean isInterface = resolver.subtyping().declaration(type).declared().isInterface();
    ClassType constructed = isInterface ? KnownTypes.OBJECT : type;
    Choice choice = choose(resolver.members().constructors(constructed), created.arguments());
    if (choice == null) {
      fail(at, created.arguments(), "constructor-not-found");
      resolver.setType(at, type);
      return;
    }
    Invocation invocation =
        new Invocation(at, choice, type.name(), created.arguments(), TypeUse.Kind.NEW).special();
    if (created.diamond()) {
      invocations.invokeDiamond(invocation, type);
    } else {
      invocations.invoke(invocation, type);
    }
  }

  void constructorCall(int at, Term.ConstructorCall call) {
    ClassContext context = resolver.context();
    ClassType type =
        context == null
            ? null
            : call.toSuper()
                ? context.type().supertypes().superclass().orElse(null)
                : context.type().ownType();
    Choice choice =
        type == null ? null : choose(resolver.members().constructors(type), call.arguments());
    if (choice == null) {
      boolean unknown = type == null || resolver.subtyping().declaration(type) == null;
      fail(at, call.arguments(), unknown ? "external-supertype-unknown" : "constructor-not-found");
      return;
    }
    invocations.invoke(
        new Invocation(at, choice, type.name(), call.arguments(), TypeUse.Kind.CALL).special(),
        KnownTypes.VOID);
  }

  // ---- both -----------------------------------------------------------------------------------

  private Choice choose(List<MethodMember> named, Indices arguments) {
    return named.isEmpty() ? null : selection.select(named, shapes.of(arguments, named.size() > 1));
  }

  private void fail(int at, Indices arguments, String reason) {
    resolver.setType(at, KnownTypes.UNKNOWN);
    resolver.unresolved(at, UnresolvedSite.Kind.CALL, reason);
    for (int i = 0; i < arguments.size(); i++) {
      resolver.deductions().settle(arguments.get(i), KnownTypes.UNKNOWN);
    }
  }
}
