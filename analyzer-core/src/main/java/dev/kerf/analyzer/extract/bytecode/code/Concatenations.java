package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * Texts that are put together: {@code a + b} is an instruction of its own since Java 9 and was a
 * builder that only {@code toString()} is asked of before.
 */
final class Concatenations {

  private static final String STRING = "Ljava/lang/String;";
  private static final String FACTORY = "java/lang/invoke/StringConcatFactory";

  /** Where an argument goes in a recipe, and where a constant. */
  private static final char ARGUMENT = '\1';

  private static final char CONSTANT = '\2';

  private Concatenations() {}

  static boolean isFactory(Code.Dynamic dynamic) {
    return dynamic.bootstrap().getOwner().equals(FACTORY);
  }

  /** The text that an {@code invokedynamic} makes by a recipe. */
  static Step ofRecipe(
      Code.Dynamic dynamic, Step[] arguments, Names names, BodyAssembly body, int line) {
    String recipe =
        dynamic.arguments().length > 0 && dynamic.arguments()[0] instanceof String given
            ? given
            : String.valueOf(ARGUMENT).repeat(arguments.length);
    List<String> descriptors = names.signature(dynamic.descriptor()).descriptors();
    List<Step> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int argument = 0;
    int constant = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char next = recipe.charAt(i);
      if (next == ARGUMENT && argument < arguments.length) {
        flush(text, pieces, body, line);
        Literals.coerce(arguments[argument], descriptors.get(argument));
        pieces.add(arguments[argument++]);
      } else if (next == CONSTANT && constant < dynamic.arguments().length) {
        text.append(constantText(dynamic.arguments()[constant++]));
      } else {
        text.append(next);
      }
    }
    flush(text, pieces, body, line);
    List<TypeReference> mentioned = new ArrayList<>();
    for (String descriptor : descriptors) {
      if (descriptor.endsWith(";") && !descriptor.equals(STRING)) {
        mentioned.add(names.type(descriptor));
      }
    }
    Step sum = sum(line, pieces, body);
    return mentioned.isEmpty() ? sum : sum.linked(new Link.Mention(mentioned));
  }

  private static String constantText(Object constant) {
    return constant instanceof Type type ? type.getClassName() : String.valueOf(constant);
  }

  private static void flush(StringBuilder text, List<Step> pieces, BodyAssembly body, int line) {
    if (!text.isEmpty()) {
      pieces.add(body.literal(line, text.toString()));
      text.setLength(0);
    }
  }

  private static Step sum(int line, List<Step> pieces, BodyAssembly body) {
    if (pieces.isEmpty()) {
      return body.literal(line, "");
    }
    return body.add(
        new Step(
                Step.Kind.CONCATENATION,
                line,
                null,
                (at, operands) -> new Term.Operator(at, "+", Indices.of(operands)),
                pieces.toArray(Step[]::new))
            .of(STRING));
  }

  /**
   * The text of a builder that was made, appended to and asked for its text in one expression.
   *
   * @param asked the receiver of {@code toString()}
   * @return null where it is no such builder
   */
  static Step ofBuilder(Step asked, BodyAssembly body, int line) {
    List<Step> pieces = new ArrayList<>();
    List<Step> calls = new ArrayList<>();
    Step at = asked;
    while (at.is(Step.Kind.CALL) && isAppend((Code.Member) at.detail) && at.operands.length == 2) {
      calls.add(at);
      pieces.add(at.operands[1]);
      at = at.operands[0];
    }
    boolean startsEmpty = at.is(Step.Kind.NEW) && isBuilder((String) at.detail);
    if (!startsEmpty || calls.isEmpty() || at.operands.length > 1) {
      return null;
    }
    if (at.operands.length == 1) {
      if (!at.operands[0].descriptor.equals(STRING)) {
        return null; // a capacity, which only a person writes
      }
      pieces.add(at.operands[0]);
    }
    calls.add(at);
    calls.forEach(call -> call.dropped = true);
    Collections.reverse(pieces);
    return sum(line, pieces, body);
  }

  private static boolean isBuilder(String internalName) {
    return internalName.equals("java/lang/StringBuilder")
        || internalName.equals("java/lang/StringBuffer");
  }

  private static boolean isAppend(Code.Member member) {
    return member.name().equals("append") && isBuilder(member.owner());
  }

  static boolean isText(Code.Member member) {
    return member.name().equals("toString")
        && member.descriptor().equals("()Ljava/lang/String;")
        && isBuilder(member.owner());
  }

  /**
   * What a concatenation that begins with the variable itself adds to it.
   *
   * @return null where the value is something else
   */
  static Step addedTo(Step binding, Step value, BodyAssembly body) {
    if (value != body.last()
        || !value.is(Step.Kind.CONCATENATION)
        || value.operands.length < 2
        || !value.operands[0].is(Step.Kind.LOCAL)
        || value.operands[0].operands[0] != binding) {
      return null;
    }
    value.dropped = true;
    value.operands[0].dropped = true;
    Step[] rest = Arrays.copyOfRange(value.operands, 1, value.operands.length);
    return rest.length == 1 ? rest[0] : sum(value.line, List.of(rest), body);
  }
}
