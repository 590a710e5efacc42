package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.resolve.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a container has to find for a field or parameter: the declared type without the wrappers
 * that only put off the look-up or gather several beans.
 *
 * @param many whether all beans that fit are meant
 */
public record InjectedType(JavaType.ClassType required, boolean many) {

  /** Their last type argument is what is injected, when it is asked for. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "java.util.Optional",
          "java.util.function.Supplier",
          "org.springframework.beans.factory.ObjectFactory",
          "org.springframework.beans.factory.ObjectProvider",
          "jakarta.inject.Provider",
          "javax.inject.Provider",
          "jakarta.enterprise.inject.Instance",
          "javax.enterprise.inject.Instance",
          "com.google.inject.Provider");

  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.Set",
          "java.util.Map",
          "java.lang.Iterable",
          "java.util.stream.Stream");

  /** Wrappers nest no deeper than {@code ObjectProvider<List<Rule>>}. */
  private static final int MAX_WRAPPERS = 3;

  /** Empty where the type is no class: a number, a type variable of nothing known. */
  public static Optional<InjectedType> of(JavaType declared) {
    JavaType type = declared;
    boolean many = false;
    for (int i = 0; i < MAX_WRAPPERS; i++) {
      if (type instanceof JavaType.ArrayType array) {
        type = array.component();
        many = true;
      } else if (type instanceof JavaType.ClassType wrapper && isWrapper(wrapper)) {
        many |= COLLECTIONS.contains(wrapper.name().binaryName());
        type = last(wrapper.arguments());
      }
    }
    JavaType bare = bound(type);
    return bare instanceof JavaType.ClassType required
        ? Optional.of(new InjectedType(required, many))
        : Optional.empty();
  }

  private static boolean isWrapper(JavaType.ClassType type) {
    String name = type.name().binaryName();
    return !type.arguments().isEmpty() && (PROVIDERS.contains(name) || COLLECTIONS.contains(name));
  }

  private static JavaType last(List<JavaType> arguments) {
    return bound(arguments.get(arguments.size() - 1));
  }

  private static JavaType bound(JavaType type) {
    if (type instanceof JavaType.WildcardType wildcard && wildcard.bound().isPresent()) {
      return bound(wildcard.bound().get());
    }
    return type instanceof JavaType.TypeVariable variable
        ? JavaType.ClassType.of(variable.erasure())
        : type;
  }
}
