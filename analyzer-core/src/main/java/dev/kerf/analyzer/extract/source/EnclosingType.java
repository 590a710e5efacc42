package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.model.TypeName;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type whose body is being read: it names the types inside it as the compiler does. Anonymous
 * classes are numbered per directly enclosing class in {@link CompilerOrder}, local ones per
 * enclosing class and name in the order of the text ({@code Outer$1}, {@code Outer$1Local}).
 */
final class EnclosingType {

  private final TypeName name;
  private final Kind kind;
  private final Map<String, Integer> used = new TreeMap<>();
  private final Map<Node, TypeName> anonymous = new IdentityHashMap<>();

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

  /**
   * @param declaring the object creation or enum constant that has the body
   */
  TypeName anonymous(Node declaring) {
    if (!anonymous.containsKey(declaring)) {
      for (Node numbered : CompilerOrder.around(declaring)) {
        anonymous.put(numbered, nextLocal(""));
      }
    }
    return anonymous.get(declaring);
  }

  TypeName nextLocal(String simpleName) {
    int number = used.merge(simpleName, 1, Integer::sum);
    return TypeName.of(name.binaryName() + '$' + number + simpleName);
  }
}
