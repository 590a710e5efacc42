package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which terms of a body run more than once: those in loops, and those in functions that a stream, a
 * collection or a result set runs for each of its elements. A function that an Optional runs is no
 * loop, nor is one that a cache runs for what it lacks.
 *
 * <p>Linear in the body.
 */
final class Loops {

  private static final int OUTSIDE = Integer.MAX_VALUE;
  private static final int[] NO_LOOPS = {};

  /** What runs a function given to any of its methods for each element. */
  private static final List<TypeName> ELEMENTWISE =
      Stream.of(
              "java.lang.Iterable",
              "java.util.stream.BaseStream",
              "java.util.Iterator",
              "java.util.Spliterator",
              "reactor.core.publisher.Flux",
              "io.reactivex.Flowable",
              "io.reactivex.Observable",
              "io.reactivex.rxjava3.core.Flowable",
              "io.reactivex.rxjava3.core.Observable")
          .map(TypeName::of)
          .toList();

  private static final TypeName MAP = TypeName.of("java.util.Map");

  /** Of a map these do; the others run a function for one key at most. */
  private static final Set<String> ELEMENTWISE_OF_MAPS = Set.of("forEach", "replaceAll");

  /** Functions that run for the elements of whatever they are handed on to. */
  private static final Set<String> MADE_FOR_ELEMENTS =
      Set.of("java.util.stream.Collectors", "java.util.Comparator");

  /** A single value that may be absent, though it can be iterated. */
  private static final String OPTIONAL_PACKAGE = "io.vavr.control";

  /** What a template runs for each row of a result. */
  private static final Set<String> FOR_ROWS =
      Set.of(
          "org.springframework.jdbc.core.RowMapper",
          "org.springframework.jdbc.core.RowCallbackHandler",
          "org.jdbi.v3.core.mapper.RowMapper");

  private final ResolvedApplication application;
  private final ResolvedBody body;

  /** By term the first term of the outermost loop around it; empty for a body without loops. */
  private final int[] starts;

  private final BitSet repeatedFunctions = new BitSet();

  Loops(ResolvedApplication application, ResolvedBody body) {
    this.application = application;
    this.body = body;
    if (mayRepeat(body.body())) {
      this.starts = new int[body.body().size()];
      readFunctions();
      readRegions();
    } else {
      this.starts = NO_LOOPS;
    }
  }

  /** Most bodies have neither a loop nor a function. */
  private static boolean mayRepeat(Body terms) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (isFunction(term)
          || term instanceof Term.Block block && block.kind() == Term.BlockKind.LOOP) {
        return true;
      }
    }
    return false;
  }

  private void readFunctions() {
    Body terms = body.body();
    for (int i = 0; i < terms.size(); i++) {
      Indices arguments = arguments(terms.get(i));
      for (int at = 0; at < arguments.size(); at++) {
        int argument = arguments.get(at);
        if (isFunction(terms.get(argument)) && runsForElements(i, argument)) {
          repeatedFunctions.set(argument);
        }
      }
    }
  }

  private static boolean isFunction(Term term) {
    return term instanceof Term.Lambda || term instanceof Term.MethodReference;
  }

  private void readRegions() {
    Arrays.fill(starts, OUTSIDE);
    int start = OUTSIDE;
    int end = -1;
    for (int i = 0; i < starts.length; i++) {
      if (i > end) {
        start = OUTSIDE;
      }
      int closes = end(i);
      if (closes >= i) {
        start = Math.min(start, i);
        end = Math.max(end, closes);
      }
      starts[i] = start;
    }
  }

  /** The last term of the repeated part that begins here, -1 where none begins. */
  private int end(int index) {
    Term term = body.body().get(index);
    if (term instanceof Term.Block block && block.kind() == Term.BlockKind.LOOP) {
      return block.end();
    }
    if (!repeatedFunctions.get(index)) {
      return -1;
    }
    return term instanceof Term.Lambda lambda ? lambda.end() : index;
  }

  /** Whether a term runs in a loop, once for each element. */
  boolean isRepeated(int term) {
    return starts.length > 0 && starts[term] != OUTSIDE;
  }

  /**
   * Whether what a call is given is called back for each element: a row mapper that is no lambda.
   */
  boolean repeatsArguments(int call) {
    return body.method(call)
        .filter(target -> target.method().parameters().stream().anyMatch(FOR_ROWS::contains))
        .isPresent();
  }

  /**
   * Whether a repeated term works on one and the same object each time: on something that has its
   * name outside of the loop, or that getters lead to from there.
   *
   * @param receiver the term of the object; {@link Term#NONE} for this one
   */
  boolean isSame(int term, int receiver) {
    if (!isRepeated(term)) {
      return false;
    }
    int at = receiver;
    while (at >= 0) {
      Term on = body.body().get(at);
      if (on instanceof Term.Local local) {
        return local.binding() < starts[term];
      } else if (on instanceof Term.Cast cast) {
        at = cast.operand();
      } else if (on instanceof Term.Select select) {
        at = select.receiver();
      } else if (on instanceof Term.Call call && isPartOfReceiver(at, call)) {
        at = call.receiver();
      } else {
        boolean isType = body.target(at).filter(Target.TypeTarget.class::isInstance).isPresent();
        return !isType && (on instanceof Term.Name || on instanceof Term.This);
      }
    }
    return true;
  }

  /** A method of the application that asks nothing gives the same of the same object. */
  private boolean isPartOfReceiver(int index, Term.Call call) {
    return call.arguments().isEmpty()
        && body.method(index).filter(Target.MethodTarget::application).isPresent();
  }

  private boolean runsForElements(int call, int function) {
    if (isForRows(function)) {
      return true;
    }
    Optional<Target.MethodTarget> target = body.method(call);
    if (target.isEmpty() || target.get().application()) {
      return false;
    }
    if (target.get().isStatic()) {
      return MADE_FOR_ELEMENTS.contains(target.get().method().owner().binaryName())
          || arguments(body.body().get(call)).stream()
              .anyMatch(argument -> argument != function && isElements(body.type(argument)));
    }
    if (!(body.body().get(call) instanceof Term.Call on) || on.receiver() < 0) {
      return false;
    }
    JavaType receiver = body.type(on.receiver());
    return isKind(receiver, MAP) ? ELEMENTWISE_OF_MAPS.contains(on.name()) : isElements(receiver);
  }

  private boolean isForRows(int function) {
    return body.function(function)
        .flatMap(Target.FunctionTarget::functional)
        .filter(method -> FOR_ROWS.contains(method.owner().binaryName()))
        .isPresent();
  }

  private boolean isElements(JavaType type) {
    if (type instanceof JavaType.ArrayType) {
      return true;
    }
    boolean optional =
        type.className().filter(name -> name.packageName().equals(OPTIONAL_PACKAGE)).isPresent();
    return !optional
        && (isKind(type, MAP) || ELEMENTWISE.stream().anyMatch(kind -> isKind(type, kind)));
  }

  private boolean isKind(JavaType type, TypeName kind) {
    return type.className().filter(name -> application.isSubtype(name, kind)).isPresent();
  }

  private static Indices arguments(Term term) {
    if (term instanceof Term.Call call) {
      return call.arguments();
    }
    return term instanceof Term.New created ? created.arguments() : Indices.none();
  }
}
