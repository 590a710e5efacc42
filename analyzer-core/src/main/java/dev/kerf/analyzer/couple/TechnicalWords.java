package dev.kerf.analyzer.couple;

import java.util.List;
import java.util.Set;

/**
 * Words for what code does, not for what it is about: roles, layers, patterns, technologies. They
 * neither name a service nor, as a package, tie the types in it.
 */
public final class TechnicalWords {

  private static final Set<String> WORDS =
      words(
          """
          abstract action adapter adaptor advice aggregate annotation aop api
          app application aspect assembler autoconfiguration backend base batch bean bo
          bootstrap boundary builder business cache cdi class client com command common
          component config configuration configurer constant consumer context control
          controller converter core create dao data database datasource db default
          detail domain dto ejb endpoint entity enum error event exception external
          facade factory filter find form formatter found framework frontend gateway get
          graphql grpc handler helper hibernate home http i18n id impl implementation
          inbound info infra infrastructure initializer input interceptor
          interface internal invalid io java jdbc jms job jpa json kafka key
          layer list listener logic main manager mapper message model module mvc mybatis
          net not object org orm outbound output page param parameter persistence po
          pojo port presentation processor producer projection property provider proxy
          publisher query read record remote repository request resource response rest
          result rpc rs save scheduler security server service servlet session shared
          simple soap spec specification spring sql src state status store support
          system table task tb tbl test tool type ui update usecase util utility
          validator value view vo web wrapper ws xml
          """);

  /** Words that say at the start of a name what it does to the rest: {@code CreateOrder}. */
  private static final Set<String> LEADING =
      words(
          """
          abstract add base basic change common create default delete find generic get i
          internal invalid jdbc jpa list load my new no old process remove rest save
          search send simple tb tbl unknown update web
          """);

  private TechnicalWords() {}

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+")));
  }

  /**
   * The words of a name without the roles at its end and the verbs at its start: what it is about.
   * At least one word stays; in {@code ConsumerService} that is {@code consumer}, which at the end
   * of {@code OrderConsumer} is a role.
   *
   * @param words in order, in lower case and singular
   */
  public static List<String> without(List<String> words) {
    int from = 0;
    int to = words.size();
    while (to - from > 1 && WORDS.contains(words.get(to - 1))) {
      to--;
    }
    while (to - from > 1 && LEADING.contains(words.get(from))) {
      from++;
    }
    return words.subList(from, to);
  }

  /**
   * Whether a word is one of them.
   *
   * @param word in lower case and singular, as {@link Words} gives it
   */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
