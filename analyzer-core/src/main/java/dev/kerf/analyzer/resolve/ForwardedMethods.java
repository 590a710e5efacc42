package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the methods that {@link Forwarding}s stand for, with the help of a finished index. */
final class ForwardedMethods {

  private final Declaration type;
  private final Subtyping subtyping;
  private final MemberLookup members;
  private final Set<String> taken = new HashSet<>();
  private final List<MethodDeclared> added = new ArrayList<>();

  private ForwardedMethods(Declaration type) {
    this.type = type;
    this.subtyping = new Subtyping(type.scope());
    this.members = new MemberLookup(subtyping);
    for (MethodSignature method : type.methods()) {
      taken.add(key(method.declared().name(), method.parameters()));
    }
  }

  /** The type with the methods that it forwards; as it is when nothing at hand declares them. */
  static TypeDeclared complete(Declaration type, List<Forwarding> forwardings) {
    ForwardedMethods methods = new ForwardedMethods(type);
    forwardings.forEach(methods::add);
    return methods.added.isEmpty() ? type.declared() : methods.completed();
  }

  private void add(Forwarding forwarding) {
    Set<String> before = Set.copyOf(taken);
    for (TypeReference except : forwarding.except()) {
      for (Offered offered : offered(except)) {
        taken.add(key(offered.method.declared().name(), offered.parameters()));
      }
    }
    List<TypeReference> as =
        forwarding.as().isEmpty() ? List.of(forwarding.memberType()) : forwarding.as();
    Set<String> offeredHere = new HashSet<>();
    for (TypeReference each : as) {
      for (Offered offered : offered(each)) {
        String key = key(offered.method.declared().name(), offered.parameters());
        if (!taken.contains(key) && offeredHere.add(key)) {
          added.add(forwarded(offered, forwarding));
        }
      }
    }
    // What one member leaves out another may offer.
    taken.clear();
    taken.addAll(before);
    taken.addAll(offeredHere);
  }

  /** A method as a member of the type that it is called on. */
  private record Offered(MethodSignature method, Substitution view, boolean raw) {
    JavaType seen(JavaType declared) {
      return raw ? Bounds.erased(declared) : view.apply(declared);
    }

    List<JavaType> parameters() {
      return method.parameters().stream().map(this::seen).toList();
    }
  }

  private List<Offered> offered(TypeReference written) {
    List<Offered> found = new ArrayList<>();
    for (ClassType from : subtyping.classes(TypeReader.read(written, type.scope()))) {
      Declaration declaration = subtyping.declaration(from.name());
      if (declaration == null) {
        continue;
      }
      for (Declaration ancestor : declaration.hierarchy().order()) {
        if (ancestor.name().equals(KnownTypes.OBJECT.name())) {
          continue;
        }
        for (MethodSignature method : ancestor.methods()) {
          if (isOffered(method)) {
            found.add(
                new Offered(
                    method, members.substitution(ancestor, from), members.isRaw(ancestor, from)));
          }
        }
      }
    }
    return found;
  }

  private static boolean isOffered(MethodSignature method) {
    return Modifier.has(method.declared().modifiers(), Modifier.PUBLIC)
        && !method.isStatic()
        && !method.declared().isConstructor()
        && !isOfEveryObject(method);
  }

  private static boolean isOfEveryObject(MethodSignature method) {
    return switch (method.declared().name()) {
      case "hashCode", "toString", "clone", "finalize", "getClass", "notify", "notifyAll" ->
          method.arity() == 0;
      case "equals", "canEqual" ->
          method.arity() == 1 && KnownTypes.isObject(method.parameters().get(0));
      default -> false;
    };
  }

  private static String key(String name, List<JavaType> parameters) {
    StringBuilder key = new StringBuilder(name);
    parameters.forEach(parameter -> key.append(' ').append(parameter.erasedName()));
    return key.toString();
  }

  private MethodDeclared forwarded(Offered offered, Forwarding forwarding) {
    MethodDeclared method = offered.method.declared();
    List<ParameterDeclared> parameters = new ArrayList<>();
    List<JavaType> types = offered.parameters();
    for (int i = 0; i < types.size(); i++) {
      parameters.add(
          new ParameterDeclared(
              method.parameters().get(i).name(), reference(types.get(i)), List.of()));
    }
    List<TypeParameterDeclared> typeParameters = new ArrayList<>();
    for (TypeParameterDeclared parameter : method.typeParameters()) {
      List<TypeReference> bounds = new ArrayList<>();
      for (JavaType bound : offered.method.scope().bounds(parameter)) {
        bounds.add(reference(offered.seen(bound)));
      }
      typeParameters.add(new TypeParameterDeclared(parameter.name(), bounds));
    }
    JavaType result = offered.seen(offered.method.returnType());
    return new MethodDeclared(
        method.name(),
        false,
        Modifier.PUBLIC | Modifier.IMPLICIT | method.modifiers() & Modifier.VARARGS,
        typeParameters,
        parameters,
        reference(result),
        List.of(),
        List.of(),
        Optional.of(body(method.name(), parameters, forwarding, KnownTypes.isVoid(result))),
        type.declared().line());
  }

  private Body body(
      String name, List<ParameterDeclared> parameters, Forwarding forwarding, boolean isVoid) {
    int line = type.declared().line();
    List<Term> terms = new ArrayList<>();
    for (ParameterDeclared parameter : parameters) {
      terms.add(
          new Term.Binding(
              line,
              Term.BindingKind.PARAMETER,
              parameter.name(),
              parameter.type(),
              Term.NONE,
              List.of()));
    }
    terms.add(new Term.This(line, Optional.empty()));
    int self = terms.size() - 1;
    terms.add(
        forwarding.isMethod()
            ? new Term.Call(line, self, forwarding.member(), List.of(), Indices.none())
            : new Term.Select(line, self, forwarding.member()));
    int member = terms.size() - 1;
    List<Integer> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      terms.add(new Term.Local(line, i));
      arguments.add(terms.size() - 1);
    }
    terms.add(new Term.Call(line, member, name, List.of(), Indices.of(arguments)));
    if (!isVoid) {
      terms.add(new Term.Return(line, terms.size() - 1));
    }
    return new Body(terms);
  }

  /** A resolved type as generated code may write it. */
  private static TypeReference reference(JavaType type) {
    if (type instanceof ClassType named) {
      return new TypeReference.Binary(
          named.name(), named.arguments().stream().map(ForwardedMethods::reference).toList());
    }
    if (type instanceof JavaType.Primitive primitive) {
      return new TypeReference.Primitive(primitive.keyword());
    }
    if (type instanceof JavaType.ArrayType array) {
      return new TypeReference.ArrayOf(reference(array.component()));
    }
    if (type instanceof JavaType.TypeVariable variable) {
      return new TypeReference.Variable(variable.name());
    }
    if (type instanceof JavaType.WildcardType wildcard) {
      return new TypeReference.Wildcard(
          wildcard.variance(), wildcard.bound().map(ForwardedMethods::reference).stream().toList());
    }
    if (type instanceof JavaType.IntersectionType several) {
      return new TypeReference.Several(
          false, several.parts().stream().map(ForwardedMethods::reference).toList());
    }
    return new TypeReference.Inferred();
  }

  private TypeDeclared completed() {
    TypeDeclared declared = type.declared();
    List<MethodDeclared> methods = new ArrayList<>(declared.methods());
    methods.addAll(added);
    return declared.withMembers(declared.fields(), methods);
  }
}
