package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Bodies as text for assertions: one term a line, its index first, references to other terms as
 * {@code #index}; terms inside of blocks and lambdas are indented.
 */
final class TermText {

  private TermText() {}

  static String of(Body body) {
    StringBuilder out = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      int index = i;
      ends.removeIf(end -> end < index);
      out.append("  ".repeat(ends.size())).append(i).append(' ');
      out.append(of(body.get(i))).append('\n');
      if (body.get(i) instanceof Term.Block block) {
        ends.add(block.end());
      } else if (body.get(i) instanceof Term.Lambda lambda) {
        ends.add(lambda.end());
      }
    }
    return out.toString();
  }

  private static String of(Term term) {
    if (term instanceof Term.Literal t) {
      return lower(t.kind()) + " " + t.text().replace("\n", "\\n");
    } else if (term instanceof Term.Name t) {
      return "name " + t.identifier() + (t.outerLevels() == 0 ? "" : captured(t));
    } else if (term instanceof Term.Local t) {
      return "local #" + t.binding();
    } else if (term instanceof Term.Select t) {
      return "select #" + t.receiver() + "." + t.name();
    } else if (term instanceof Term.TypeExpression t) {
      return "type " + of(t.type());
    } else if (term instanceof Term.ClassLiteral t) {
      return "class " + of(t.type());
    } else if (term instanceof Term.This t) {
      return t.qualifier().map(q -> of(q) + ".").orElse("") + "this";
    } else if (term instanceof Term.Super t) {
      return t.qualifier().map(q -> of(q) + ".").orElse("") + "super";
    } else if (term instanceof Term.Call t) {
      return "call "
          + receiver(t.receiver())
          + arguments(t.typeArguments())
          + t.name()
          + of(t.arguments());
    } else if (term instanceof Term.ConstructorCall t) {
      return receiver(t.outer()) + (t.toSuper() ? "super" : "this") + of(t.arguments());
    } else if (term instanceof Term.New t) {
      return receiver(t.outer())
          + "new "
          + of(t.type())
          + (t.diamond() ? "<>" : "")
          + of(t.arguments())
          + suffix(t.anonymous());
    } else if (term instanceof Term.NewArray t) {
      return "new "
          + of(t.type())
          + of(t.dimensions())
          + (t.initializer() == Term.NONE ? "" : " #" + t.initializer());
    } else if (term instanceof Term.ArrayValue t) {
      return "array " + of(t.elements());
    } else if (term instanceof Term.ArrayAccess t) {
      return "#" + t.array() + "[#" + t.index() + "]";
    } else if (term instanceof Term.Lambda t) {
      return "lambda"
          + of(t.parameters())
          + " -> "
          + of(t.results())
          + (t.expression() ? "" : " block");
    } else if (term instanceof Term.MethodReference t) {
      return "#" + t.receiver() + "::" + t.name();
    } else if (term instanceof Term.Cast t) {
      return "cast " + of(t.type()) + " #" + t.operand();
    } else if (term instanceof Term.InstanceOf t) {
      return "#" + t.operand() + " instanceof #" + t.pattern();
    } else if (term instanceof Term.TypeTest t) {
      return "test " + of(t.type());
    } else if (term instanceof Term.RecordPattern t) {
      return "match " + of(t.type()) + of(t.components());
    } else if (term instanceof Term.Operator t) {
      return t.symbol() + " " + of(t.operands());
    } else if (term instanceof Term.Assign t) {
      return "#" + t.target() + " " + t.symbol() + " #" + t.value();
    } else if (term instanceof Term.Conditional t) {
      return "#" + t.condition() + " ? #" + t.then() + " : #" + t.otherwise();
    } else if (term instanceof Term.Switch t) {
      return "switch #"
          + t.selector()
          + " labels "
          + of(t.labels())
          + " results "
          + of(t.results());
    } else if (term instanceof Term.Annotated t) {
      return of(t.annotation());
    } else if (term instanceof Term.Binding t) {
      return lower(t.kind())
          + " "
          + annotations(t.annotations())
          + of(t.type())
          + " "
          + t.name()
          + (t.source() == Term.NONE ? "" : " = #" + t.source());
    } else if (term instanceof Term.Block t) {
      return lower(t.kind())
          + (t.condition() == Term.NONE ? "" : " if #" + t.condition())
          + " ..#"
          + t.end();
    } else if (term instanceof Term.Return t) {
      return "return" + (t.value() == Term.NONE ? "" : " #" + t.value());
    } else if (term instanceof Term.Throw t) {
      return "throw #" + t.value();
    }
    return "declare " + ((Term.LocalType) term).name();
  }

  private static String captured(Term.Name name) {
    return " ^" + name.outerLevels() + "#" + name.outerBinding();
  }

  private static String receiver(int index) {
    return index == Term.NONE ? "" : "#" + index + ".";
  }

  private static String suffix(Optional<TypeName> anonymous) {
    return anonymous.map(name -> " {" + name + "}").orElse("");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String of(Indices indices) {
    return indices.stream()
        .mapToObj(index -> "#" + index)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static String annotations(List<AnnotationUse> annotations) {
    return annotations.stream().map(use -> of(use) + " ").collect(Collectors.joining());
  }

  private static String of(AnnotationUse use) {
    String elements =
        use.elements().stream()
            .map(element -> element.name() + "=" + of(use.values().get(element.value())))
            .collect(Collectors.joining(", "));
    return "@" + of(use.type()) + (elements.isEmpty() ? "" : "(" + elements + ")");
  }

  static String of(TypeReference type) {
    if (type instanceof TypeReference.Named named) {
      return named.segments().stream()
          .map(segment -> segment.name() + arguments(segment.arguments()))
          .collect(Collectors.joining("."));
    } else if (type instanceof TypeReference.Binary binary) {
      return "'" + binary.name() + "'" + arguments(binary.arguments());
    } else if (type instanceof TypeReference.Variable variable) {
      return variable.name();
    } else if (type instanceof TypeReference.Primitive primitive) {
      return primitive.keyword();
    } else if (type instanceof TypeReference.ArrayOf array) {
      return of(array.component()) + "[]";
    } else if (type instanceof TypeReference.Wildcard wildcard) {
      return "?"
          + wildcard.bound().stream()
              .map(bound -> " " + lower(wildcard.variance()) + " " + of(bound))
              .collect(Collectors.joining());
    } else if (type instanceof TypeReference.Several several) {
      return several.parts().stream()
          .map(TermText::of)
          .collect(Collectors.joining(several.union() ? " | " : " & "));
    }
    return "var";
  }

  private static String arguments(List<TypeReference> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream().map(TermText::of).collect(Collectors.joining(", ", "<", ">"));
  }
}
