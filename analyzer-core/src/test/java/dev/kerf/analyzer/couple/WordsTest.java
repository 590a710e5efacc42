package dev.kerf.analyzer.couple;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void names_split_at_humps_marks_and_digits() {
    assertEquals(List.of("http", "order", "line", "v"), Words.of("HTTPOrderLines_v2"));
    assertEquals(List.of("order", "item"), Words.of("ORDER_ITEMS"));
    assertEquals(List.of("url"), Words.of("URL"));
    assertEquals(List.of(), Words.of("$_1"));
  }

  @Test
  void digits_stay_with_the_word_before_them_where_they_are_asked_for() {
    assertEquals(List.of("process", "hl7", "in", "queue"), Words.numbered("ProcessHL7InQueue"));
    assertEquals(List.of("order", "v2"), Words.numbered("order_v2"));
    assertEquals(List.of("base", "file"), Words.numbered("base_64_file"));
  }

  @Test
  void plurals_become_singular_and_words_that_only_look_so_stay() {
    assertEquals(
        List.of("category", "address", "status", "analysis", "box", "bus"),
        Words.of("CategoriesAddressesStatusAnalysisBoxesBus"));
    assertEquals(List.of("goods"), Words.asWritten("Goods"));
  }

  @Test
  void roles_at_the_end_and_verbs_at_the_start_are_not_what_a_name_is_about() {
    assertEquals(List.of("consumer"), about("ConsumerServiceImpl"));
    assertEquals(List.of("order"), about("OrderConsumer"));
    assertEquals(List.of("order"), about("CreateOrderRequest"));
    assertEquals(List.of("shopping", "cart"), about("JpaShoppingCartRepository"));
    assertEquals(List.of("service"), about("Service"));
  }

  private static List<String> about(String name) {
    return TechnicalWords.without(Words.of(name));
  }
}
