package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which methods of beans an expression of AspectJ and Spring means, as far as names and types
 * decide it: {@code execution}, {@code within}, {@code this}, {@code target}, {@code bean},
 * annotations, and references to named pointcuts, joined by and, or, not.
 */
public final class Pointcut {

  /**
   * A method of a bean.
   *
   * @param bean the class of the bean
   * @param declaring the class that declares the method, the bean's or one above it
   */
  public record Candidate(
      ResolvedType bean,
      ResolvedType declaring,
      ResolvedMethod method,
      ResolvedApplication application) {

    /**
     * The types that an execution of the method is one of: those of the bean that have it, as their
     * own or inherited, but no class that only inherits it.
     */
    List<TypeName> having() {
      Map<TypeName, Boolean> has = new LinkedHashMap<>();
      has(bean, has);
      Optional<ResolvedType> heir = Optional.of(bean);
      while (heir.isPresent() && !heir.get().name().equals(declaring.name())) {
        has.remove(heir.get().name());
        heir = heir.get().superclass().flatMap(above -> application.type(above.name()));
      }
      return has.keySet().stream().filter(has::get).toList();
    }

    private boolean has(ResolvedType type, Map<TypeName, Boolean> known) {
      if (known.containsKey(type.name())) {
        return known.get(type.name());
      }
      boolean has =
          type.methods().stream()
              .anyMatch(
                  each ->
                      each.name().name().equals(method.name().name())
                          && each.parameterTypes().size() == method.parameterTypes().size());
      known.put(type.name(), has); // Ends where somebody's types are above themselves.
      for (ResolvedType above : above(type)) {
        has |= has(above, known);
      }
      known.put(type.name(), has);
      return has;
    }

    /** The class that declares the method and all types of the application above it. */
    List<TypeName> upwards() {
      List<ResolvedType> found = new ArrayList<>(List.of(declaring));
      for (int i = 0; i < found.size(); i++) {
        above(found.get(i)).stream().filter(type -> !found.contains(type)).forEach(found::add);
      }
      return found.stream().map(ResolvedType::name).toList();
    }

    private List<ResolvedType> above(ResolvedType type) {
      List<JavaType.ClassType> above = new ArrayList<>(type.interfaces());
      type.superclass().ifPresent(above::add);
      return above.stream().flatMap(each -> application.type(each.name()).stream()).toList();
    }
  }

  /** What an expression refers to that stands elsewhere. */
  public interface Surroundings {

    /** Of an expression that stands alone. */
    Surroundings NONE = name -> Optional.empty();

    /** The expression of a pointcut by its simple name. */
    Optional<String> named(String pointcut);

    /** The type of a parameter of the advice by its name; any other name stays as it is. */
    default String bound(String name) {
      return name;
    }
  }

  private final Predicate<Candidate> fits;

  private Pointcut(Predicate<Candidate> fits) {
    this.fits = fits;
  }

  /** Reads an expression; empty where it asks for what is known at run time alone. */
  public static Optional<Pointcut> read(String expression, Surroundings surroundings) {
    return PointcutReader.read(expression, surroundings).map(Pointcut::new);
  }

  public boolean fits(Candidate candidate) {
    return fits.test(candidate);
  }
}
