package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The getters of an entity that the wrappers of a body name: {@code set(Order::getStatus, ..)}
 * writes, every other condition reads. Which of the body's statements each belongs to is not told
 * apart.
 */
record WrapperColumns(List<String> read, List<String> written) {

  static WrapperColumns of(ResolvedBody body, TypeName entity) {
    SortedSet<String> read = new TreeSet<>();
    SortedSet<String> written = new TreeSet<>();
    for (int i = 0; i < body.body().size(); i++) {
      if (body.body().get(i) instanceof Term.Call call && isOfWrapper(body, call)) {
        for (int position = 0; position < call.arguments().size(); position++) {
          Optional<String> getter = getter(body, call.arguments().get(position), entity);
          getter.ifPresent(call.name().startsWith("set") ? written::add : read::add);
        }
      }
    }
    return new WrapperColumns(List.copyOf(read), List.copyOf(written));
  }

  private static boolean isOfWrapper(ResolvedBody body, Term.Call call) {
    return call.receiver() >= 0
        && body.type(call.receiver()).erasedName().startsWith("com.baomidou.");
  }

  private static Optional<String> getter(ResolvedBody body, int argument, TypeName entity) {
    if (!(body.body().get(argument) instanceof Term.MethodReference reference)
        || reference.receiver() < 0) {
      return Optional.empty();
    }
    Optional<TypeName> type =
        body.target(reference.receiver())
            .filter(Target.TypeTarget.class::isInstance)
            .map(target -> ((Target.TypeTarget) target).type());
    return type.filter(entity::equals).map(name -> reference.name());
  }
}
