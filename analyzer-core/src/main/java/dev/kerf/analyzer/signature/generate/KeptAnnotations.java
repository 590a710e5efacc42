package dev.kerf.analyzer.signature.generate;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;
import java.util.Set;

/**
 * Which annotations of library code say something about the code that uses it: what an annotation
 * stands for, what a base class demarcates or maps. Left out are those for the reader of the
 * library: nullness, status, static checks, language support.
 */
final class KeptAnnotations {

  private static final Set<String> DROPPED =
      Set.of(
          "java.lang.Deprecated",
          "java.lang.SafeVarargs",
          "java.lang.FunctionalInterface",
          "java.lang.annotation.Documented",
          "java.lang.annotation.Target",
          "java.beans.BeanProperty",
          "java.beans.ConstructorProperties",
          "java.beans.JavaBean",
          "java.io.Serial");

  private static final List<String> DROPPED_PACKAGES =
      List.of(
          "android.",
          "com.google.common.annotations.",
          "com.google.errorprone.",
          "com.google.j2objc.",
          "edu.umd.cs.findbugs.",
          "javax.annotation.CheckForNull",
          "javax.annotation.CheckReturnValue",
          "javax.annotation.Nonnull",
          "javax.annotation.Nullable",
          "javax.annotation.ParametersAreNonnullByDefault",
          "javax.annotation.concurrent.",
          "javax.annotation.meta.",
          "jakarta.annotation.Nonnull",
          "jakarta.annotation.Nullable",
          "jdk.internal.",
          "kotlin.",
          "org.apiguardian.",
          "org.checkerframework.",
          "org.codehaus.mojo.animal_sniffer.",
          "org.jetbrains.annotations.",
          "org.jspecify.",
          "org.osgi.annotation.",
          "org.springframework.aot.hint.",
          "org.springframework.lang.",
          "sun.");

  private KeptAnnotations() {}

  static List<AnnotationUse> of(List<AnnotationUse> annotations) {
    return annotations.stream().filter(KeptAnnotations::isKept).toList();
  }

  private static boolean isKept(AnnotationUse annotation) {
    return annotation.type() instanceof TypeReference.Binary binary
        && !DROPPED.contains(binary.name().binaryName())
        && DROPPED_PACKAGES.stream().noneMatch(binary.name().binaryName()::startsWith);
  }
}
