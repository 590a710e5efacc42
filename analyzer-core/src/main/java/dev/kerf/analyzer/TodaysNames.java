package dev.kerf.analyzer;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the newer side of a change calls types and methods of the older one. */
final class TodaysNames {

  private final Map<TypeName, TypeName> renamed = new HashMap<>();

  /**
   * @param formerNames of outermost types, new to old
   */
  TodaysNames(Map<TypeName, TypeName> formerNames) {
    formerNames.forEach((now, old) -> renamed.put(old, now));
  }

  /** By the ids of outermost types, old to new. */
  Map<String, String> byId() {
    Map<String, String> out = new HashMap<>();
    renamed.forEach((old, now) -> out.put(old.id(), now.id()));
    return out;
  }

  TypeName of(TypeName type) {
    TypeName outermost = renamed.get(type.outermost());
    return outermost == null
        ? type
        : TypeName.of(
            outermost.binaryName()
                + type.binaryName().substring(type.outermost().binaryName().length()));
  }

  MethodName of(MethodName method) {
    return renamed.isEmpty()
        ? method
        : new MethodName(
            of(method.owner()),
            method.name(),
            method.parameters().stream().map(this::parameter).toList());
  }

  List<MethodName> of(List<MethodName> methods) {
    return renamed.isEmpty() ? methods : methods.stream().map(this::of).toList();
  }

  private String parameter(String type) {
    int end = 0;
    while (end < type.length() && type.charAt(end) != '$' && type.charAt(end) != '[') {
      end++;
    }
    TypeName now = end == 0 ? null : renamed.get(TypeName.of(type.substring(0, end)));
    return now == null ? type : now.binaryName() + type.substring(end);
  }
}
