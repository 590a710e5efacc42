package dev.kerf.analyzer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTemplateTest {

  @Test
  void a_path_is_written_so_that_it_stays_a_path() {
    PlaceTemplate template = new PlaceTemplate("https://git.example/{path}#L{line}");

    assertEquals(
        "https://git.example/src/My%20Shop/%C3%84%23%3F%25%22.java#L41",
        template.at("src/My Shop/Ä#?%\".java", 41));
  }

  @Test
  void what_has_no_line_leads_to_the_first() {
    assertEquals(
        "idea://open?file=/shop/pom.xml&line=1",
        new PlaceTemplate("idea://open?file=/shop/{path}&line={line}").at("pom.xml", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript://%0aalert(1)//{path}",
        "data:text/html,{path}",
        "file:///etc/{path}",
        "//git.example/{path}",
        "https://git.example/",
        "https://git.example/\" onclick=\"{path}",
        "https://git.example/{path}\n",
        " https://git.example/{path}"
      })
  void an_address_that_could_do_more_than_show_is_none(String text) {
    assertEquals(Optional.empty(), PlaceTemplate.of(text));
  }
}
