package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference.Variance;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.IntersectionType;
import dev.kerf.analyzer.resolve.JavaType.NullType;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import dev.kerf.analyzer.resolve.JavaType.TypeVariable;
import dev.kerf.analyzer.resolve.JavaType.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How types relate at one place: which classes a value has members of, what a type is as one of its
 * supertypes, and whether a value may stand where a type is wanted (JLS 4.10, 5.3).
 *
 * <p>Compatibility compares erasures; what is unknown is compatible with everything.
 */
final class Subtyping {

  private static final int MAX_VARIABLE_CHAIN = 20;
  private static final WildcardType UNBOUNDED =
      new WildcardType(Variance.UNBOUNDED, Optional.empty());
  private static final String WIDENING = "byte short int long float double";

  private final TypeScope scope;
  private final DeclarationIndex index;
  private final String root;

  Subtyping(TypeScope scope) {
    this.scope = scope;
    this.index = scope.file().index();
    this.root = scope.file().root();
  }

  TypeScope scope() {
    return scope;
  }

  DeclarationIndex index() {
    return index;
  }

  /** Null when nothing at hand declares it. */
  Declaration declaration(TypeName name) {
    return index.find(name, root);
  }

  Declaration declaration(JavaType type) {
    return type instanceof ClassType named ? declaration(named.name()) : null;
  }

  /** The classes that a value of this type has the members of; none for primitives. */
  List<ClassType> classes(JavaType type) {
    if (type instanceof ClassType named) {
      return List.of(named);
    }
    List<ClassType> found = new ArrayList<>(2);
    addClasses(type, found, 0);
    return found;
  }

  private void addClasses(JavaType type, List<ClassType> found, int depth) {
    if (depth > MAX_VARIABLE_CHAIN) {
      return;
    }
    if (type instanceof ClassType named) {
      found.add(named);
    } else if (type instanceof TypeVariable variable) {
      List<JavaType> bounds = scope.bounds(variable.name());
      if (bounds.isEmpty()) {
        addClasses(Bounds.erasureOf(variable), found, depth + 1);
      }
      for (JavaType bound : bounds) {
        addClasses(bound, found, depth + 1);
      }
    } else if (type instanceof WildcardType) {
      addClasses(Bounds.upper(type), found, depth + 1);
    } else if (type instanceof IntersectionType several) {
      for (JavaType part : several.parts()) {
        addClasses(part, found, depth + 1);
      }
    } else if (type instanceof ArrayType) {
      found.add(KnownTypes.OBJECT);
    }
  }

  /**
   * A type as one of its supertypes, with arguments, or null when it is none. Wildcards stand for
   * at least what the type parameter's bound says.
   */
  ClassType asSuper(JavaType type, TypeName ancestor) {
    for (ClassType from : classes(type)) {
      if (from.name().equals(ancestor)) {
        return captured(from);
      }
      Declaration declaration = declaration(from.name());
      ClassType view =
          declaration == null ? null : declaration.hierarchy().view(captured(from), ancestor);
      if (view != null) {
        return view;
      }
    }
    return null;
  }

  /** Unbounded wildcards replaced by the bound that the declaration states (JLS 5.1.10). */
  ClassType captured(ClassType type) {
    List<JavaType> arguments = type.arguments();
    List<JavaType> changed = null;
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof WildcardType wildcard
          && wildcard.variance() == Variance.UNBOUNDED) {
        JavaType bound = declaredBound(type.name(), i);
        if (bound != null) {
          changed = changed == null ? new ArrayList<>(arguments) : changed;
          changed.set(i, new WildcardType(Variance.EXTENDS, Optional.of(bound)));
        }
      }
    }
    return changed == null ? type : new ClassType(type.name(), changed);
  }

  private JavaType declaredBound(TypeName name, int parameter) {
    Declaration declaration = declaration(name);
    if (declaration == null || parameter >= declaration.declared().typeParameters().size()) {
      return null;
    }
    TypeParameterDeclared declared = declaration.declared().typeParameters().get(parameter);
    if (declared.bounds().isEmpty()) {
      return null;
    }
    JavaType bound = TypeReader.read(declared.bounds().get(0), declaration.header());
    return bound instanceof ClassType named ? withoutVariables(named) : Bounds.erased(bound);
  }

  /** What a bound says about other parameters is lost with them: {@code ?} in their place. */
  private static ClassType withoutVariables(ClassType type) {
    List<JavaType> arguments = new ArrayList<>(type.arguments().size());
    for (JavaType argument : type.arguments()) {
      JavaType bare =
          argument instanceof WildcardType wildcard
              ? wildcard.bound().orElse(KnownTypes.OBJECT)
              : argument;
      boolean plain = bare instanceof ClassType named && withoutVariables(named).equals(named);
      arguments.add(plain ? argument : UNBOUNDED);
    }
    return new ClassType(type.name(), arguments);
  }

  boolean isSubclass(TypeName type, TypeName ancestor) {
    if (type.equals(ancestor) || ancestor.equals(KnownTypes.OBJECT.name())) {
      return true;
    }
    Declaration declaration = declaration(type);
    return declaration != null && declaration.hierarchy().isSubtypeOf(ancestor);
  }

  /** Whether a class may be below another for all that is known. */
  private boolean mayBeSubclass(TypeName type, TypeName ancestor) {
    if (isSubclass(type, ancestor)) {
      return true;
    }
    Declaration declaration = declaration(type);
    if (declaration == null) {
      return !isFinalJdkType(type);
    }
    return declaration.hierarchy().isIncomplete() && !isFinalJdkType(ancestor);
  }

  private static boolean isFinalJdkType(TypeName name) {
    return KnownTypes.unboxed(new ClassType(name, List.of())) != null
        || name.equals(KnownTypes.STRING.name());
  }

  /** JLS 15.12.2.2: by subtyping and widening alone. */
  boolean isStrictlyCompatible(JavaType from, JavaType to) {
    if (undecided(from) || undecided(to)) {
      return true;
    }
    if (from instanceof Primitive source) {
      return to instanceof Primitive target && widens(source.keyword(), target.keyword());
    }
    if (to instanceof Primitive) {
      return false;
    }
    return isReferenceCompatible(from, to, 0);
  }

  /** JLS 15.12.2.3: boxing and unboxing too. */
  boolean isLooselyCompatible(JavaType from, JavaType to) {
    if (isStrictlyCompatible(from, to)) {
      return true;
    }
    if (from instanceof Primitive) {
      return !(to instanceof Primitive) && isReferenceCompatible(KnownTypes.boxed(from), to, 0);
    }
    if (to instanceof Primitive target) {
      Primitive unboxed = unboxed(from);
      return unboxed != null && widens(unboxed.keyword(), target.keyword());
    }
    return false;
  }

  private Primitive unboxed(JavaType type) {
    for (ClassType named : classes(type)) {
      Primitive primitive = KnownTypes.unboxed(named);
      if (primitive != null) {
        return primitive;
      }
    }
    return null;
  }

  private static boolean undecided(JavaType type) {
    return KnownTypes.isUnknown(type) || type instanceof InferenceVariable;
  }

  private boolean isReferenceCompatible(JavaType from, JavaType to, int depth) {
    if (undecided(from) || undecided(to) || depth > MAX_VARIABLE_CHAIN) {
      return true;
    }
    if (from instanceof NullType || KnownTypes.isObject(to)) {
      return true;
    }
    if (to instanceof ArrayType target) {
      return from instanceof ArrayType source
          && componentsCompatible(source.component(), target.component(), depth);
    }
    if (to instanceof TypeVariable variable) {
      return from.equals(to)
          || from instanceof TypeVariable && boundsInclude(from, variable, 0)
          || !(from instanceof ClassType);
    }
    if (to instanceof IntersectionType several) {
      for (JavaType part : several.parts()) {
        if (!isReferenceCompatible(from, part, depth + 1)) {
          return false;
        }
      }
      return true;
    }
    if (!(to instanceof ClassType target)) {
      return true;
    }
    if (from instanceof ArrayType) {
      return isArrayInterface(target.name());
    }
    List<ClassType> classes = classes(from);
    for (ClassType source : classes) {
      if (mayBeSubclass(source.name(), target.name())) {
        return true;
      }
    }
    return classes.isEmpty();
  }

  private boolean boundsInclude(JavaType from, TypeVariable variable, int depth) {
    if (!(from instanceof TypeVariable source) || depth > MAX_VARIABLE_CHAIN) {
      return false;
    }
    for (JavaType bound : scope.bounds(source.name())) {
      if (bound.equals(variable) || boundsInclude(bound, variable, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean componentsCompatible(JavaType from, JavaType to, int depth) {
    return from instanceof Primitive || to instanceof Primitive
        ? from.equals(to)
        : isReferenceCompatible(from, to, depth + 1);
  }

  private static boolean isArrayInterface(TypeName name) {
    String binary = name.binaryName();
    return binary.equals("java.lang.Cloneable") || binary.equals("java.io.Serializable");
  }

  /** JLS 5.1.2. */
  static boolean widens(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    int target = WIDENING.indexOf(to);
    if (from.equals("char")) {
      return target >= WIDENING.indexOf("int");
    }
    int source = WIDENING.indexOf(from);
    return source >= 0 && target > source;
  }
}
