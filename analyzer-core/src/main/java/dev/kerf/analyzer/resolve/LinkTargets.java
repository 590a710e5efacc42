package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a link refers to: the declaration that the class file's name leads to, as a virtual machine
 * would find it (JVMS 5.4.3), with the generic types that the declaration has and the link has not.
 */
final class LinkTargets {

  private final Subtyping subtyping;
  private final MemberLookup members;
  private final TypeUses uses;

  /**
   * The method of a link.
   *
   * @param signature its declaration, null where nothing at hand declares it
   * @param added how many parameters of the link come before those that the source declares
   */
  record Linked(Target.MethodTarget target, MethodSignature signature, int added) {}

  /** A declaration with its name, or the link's own name where nothing declares it. */
  record Declared(MethodSignature signature, MethodName name, int added) {}

  LinkTargets(Subtyping subtyping, TypeUses uses) {
    this.subtyping = subtyping;
    this.members = new MemberLookup(subtyping);
    this.uses = uses;
  }

  // ---- methods --------------------------------------------------------------------------------

  /**
   * @param receiver the type of the receiver's value, which may say more than the link
   * @param use how the link's owner is used
   */
  Linked method(Link.Method link, JavaType receiver, TypeUse.Kind use, int line) {
    Declared declared = declared(link);
    MethodSignature signature = declared.signature();
    uses.named(owner(link.owner()), use, line);
    link.parameters().forEach(parameter -> descriptor(parameter, line));
    descriptor(link.returned(), line);
    JavaType result = result(link, signature, receiver, line);
    boolean application =
        signature != null ? signature.owner().application() : isOfApplication(link);
    return new Linked(
        new Target.MethodTarget(
            declared.name(),
            owner(link.owner()),
            result,
            link.isStatic(),
            link.special() || signature != null && signature.isPrivate(),
            application),
        signature,
        declared.added());
  }

  /** What is found nowhere although all supertypes are known: the compiler's own, left out. */
  private boolean isOfApplication(Link.Method link) {
    Declaration owner = subtyping.declaration(link.owner());
    return owner != null && owner.application() && !owner.hierarchy().isIncomplete();
  }

  Declared declared(Link.Method link) {
    List<String> parameters = new ArrayList<>(link.parameters().size());
    for (TypeReference parameter : link.parameters()) {
      parameters.add(erased(parameter));
    }
    Declaration owner = subtyping.declaration(link.owner());
    if (owner != null) {
      boolean constructs = link.name().equals("<init>");
      List<MethodSignature> named =
          constructs ? owner.methods(link.name()) : owner.hierarchy().methods(link.name());
      MethodSignature exact = exact(named, parameters, erased(link.returned()));
      if (exact != null) {
        return new Declared(exact, exact.name(), 0);
      }
      if (constructs) {
        Declared shorter = withoutAdded(named, parameters);
        if (shorter != null) {
          return shorter;
        }
      }
    }
    return new Declared(null, new MethodName(owner(link.owner()), link.name(), parameters), 0);
  }

  /** Of methods that differ in their result alone, one is the bridge to the other. */
  private static MethodSignature exact(
      List<MethodSignature> named, List<String> parameters, String returned) {
    MethodSignature found = null;
    for (MethodSignature method : named) {
      if (method.arity() == parameters.size() && method.name().parameters().equals(parameters)) {
        if (method.returnType().erasedName().equals(returned)) {
          return method;
        }
        found = found == null ? method : found;
      }
    }
    return found;
  }

  /** The constructor whose declared parameters stand between those that the compiler added. */
  private static Declared withoutAdded(List<MethodSignature> named, List<String> parameters) {
    Declared found = null;
    for (MethodSignature constructor : named) {
      int added = parameters.size() - constructor.arity();
      for (int leading = 0; leading <= Math.min(2, added); leading++) {
        List<String> part = parameters.subList(leading, leading + constructor.arity());
        boolean longer = found == null || constructor.arity() > found.signature().arity();
        if (longer && part.equals(constructor.name().parameters())) {
          found = new Declared(constructor, constructor.name(), leading);
        }
      }
    }
    return found;
  }

  /** The declared type where it says more than the erased one that the code goes by. */
  private JavaType result(
      Link.Method link, MethodSignature signature, JavaType receiver, int line) {
    TypeReference seen = link.seenAs().orElse(link.returned());
    JavaType plain = TypeReader.read(seen, subtyping.scope());
    boolean generic = signature != null && signature.returnType() instanceof JavaType.TypeVariable;
    if (link.seenAs().isPresent()) {
      uses.erased(plain, generic ? TypeUse.Kind.INFERRED : TypeUse.Kind.CAST, line);
    }
    if (signature == null) {
      return plain;
    }
    return richer(asMember(signature.returnType(), signature.owner(), receiver), plain);
  }

  private JavaType asMember(JavaType type, Declaration owner, JavaType receiver) {
    if (owner.declared().typeParameters().isEmpty()) {
      return type;
    }
    return receiver instanceof ClassType site
        ? members.substitution(owner, site).apply(type)
        : type;
  }

  private static JavaType richer(JavaType declared, JavaType plain) {
    boolean sameClass =
        declared instanceof ClassType named
            && !named.arguments().isEmpty()
            && named.arguments().stream().noneMatch(JavaType.TypeVariable.class::isInstance)
            && declared.erasedName().equals(plain.erasedName());
    return sameClass ? declared : plain;
  }

  // ---- functions ------------------------------------------------------------------------------

  /**
   * The functional interface, with the type arguments that the function's own types at its place
   * give away; raw where they do not.
   *
   * @param declared the interface's method, null where nothing at hand declares it
   */
  ClassType function(
      TypeName written, MethodSignature declared, List<JavaType> parameters, JavaType returned) {
    TypeName functional = owner(written);
    if (declared == null || !declared.owner().name().equals(functional)) {
      return new ClassType(functional, List.of());
    }
    List<JavaType> variables = new ArrayList<>(declared.parameters());
    variables.add(declared.returnType());
    List<JavaType> here = new ArrayList<>(parameters);
    here.add(returned);
    List<JavaType> arguments = new ArrayList<>();
    for (TypeParameterDeclared parameter : declared.owner().declared().typeParameters()) {
      int at = 0;
      while (at < variables.size() && !isVariable(variables.get(at), parameter.name())) {
        at++;
      }
      if (at == variables.size() || at >= here.size()) {
        return new ClassType(functional, List.of());
      }
      arguments.add(here.get(at));
    }
    return new ClassType(functional, arguments);
  }

  private static boolean isVariable(JavaType type, String name) {
    return type instanceof JavaType.TypeVariable variable && variable.name().equals(name);
  }

  // ---- fields ---------------------------------------------------------------------------------

  Target.FieldTarget field(Link.Field link, JavaType receiver, int line) {
    uses.named(owner(link.owner()), TypeUse.Kind.ACCESS, line);
    descriptor(link.type(), line);
    JavaType plain = TypeReader.read(link.seenAs().orElse(link.type()), subtyping.scope());
    link.seenAs().ifPresent(type -> uses.erased(plain, TypeUse.Kind.INFERRED, line));
    Declaration owner = subtyping.declaration(link.owner());
    FieldSignature field = owner == null ? null : owner.hierarchy().field(link.name());
    if (field == null) {
      return new Target.FieldTarget(
          owner(link.owner()),
          link.name(),
          plain,
          link.isStatic(),
          owner != null && owner.application(),
          Optional.empty());
    }
    return new Target.FieldTarget(
        field.owner().name(),
        link.name(),
        richer(asMember(field.type(), field.owner(), receiver), plain),
        link.isStatic(),
        field.owner().application(),
        field.constant(new HashSet<>()).map(FieldConstants::text));
  }

  // ---- types ----------------------------------------------------------------------------------

  /** The type that a link names: the compiler's name may be that of several. */
  TypeName owner(TypeName written) {
    return subtyping.index().meant(written, subtyping.scope().file().root());
  }

  private void descriptor(TypeReference reference, int line) {
    uses.erased(TypeReader.read(reference, subtyping.scope()), TypeUse.Kind.DESCRIPTOR, line);
  }

  private String erased(TypeReference reference) {
    return TypeReader.read(reference, subtyping.scope()).erasedName();
  }
}
