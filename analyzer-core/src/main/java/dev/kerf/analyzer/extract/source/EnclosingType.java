package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.model.TypeName;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type whose body is being read: it names the types inside it as the compiler does. Anonymous
 * classes are numbered per directly enclosing class in the order of the text, local ones per
 * enclosing class and name ({@code Outer$1}, {@code Outer$1Local}).
 */
final class EnclosingType {

  private final TypeName name;
  private final Kind kind;
  private final Map<String, Integer> used = new TreeMap<>();

  EnclosingType(TypeName name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  TypeName name() {
    return name;
  }

  TypeName member(String simpleName) {
    return TypeName.of(name.binaryName() + '$' + simpleName);
  }

  TypeName nextAnonymous() {
    return nextLocal("");
  }

  TypeName nextLocal(String simpleName) {
    int number = used.merge(simpleName, 1, Integer::sum);
    return TypeName.of(name.binaryName() + '$' + number + simpleName);
  }
}
