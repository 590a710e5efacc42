package dev.kerf.analyzer.extract.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.fact.XmlStated;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlExtractorTest {

  @Test
  void elements_attributes_and_texts_are_read_with_the_lines_they_start_on() {
    assertEquals(
        """
        mapper@5 {namespace=shop.Orders}
          '\\n  '@6
          select@7 {id=find, resultType=Order}
            '\\n    select * from orders where a < 1\\n    '@9
            if@11 {test=id != null}
              'and id = #{id}'@11
            '\\n    and b > 2\\n  '@11
          '\\n  '@13
          sql@15 {id=all}
          '\\n'@15
        """,
        drawn(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- two
                 lines -->
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper
                namespace="shop.Orders">
              <select id="find"
                  resultType="Order"
                  >
                select * from orders where a &lt; 1
                <if test="id != null">and id = #{id}</if>
                and <![CDATA[b > 2]]>
              </select>
              <!-- a comment
                   of two lines --><sql id="all"/>
            </mapper>
            """));
  }

  @Test
  void the_document_type_is_kept() {
    XmlStated read =
        document(
            "<!DOCTYPE sqlMap PUBLIC '-//ibatis.apache.org//DTD SQL Map 2.0//EN'\n 'http://x/y.dtd'>\n<sqlMap/>");
    assertEquals("-//ibatis.apache.org//DTD SQL Map 2.0//EN", read.publicId());
    assertEquals("http://x/y.dtd", read.systemId());
    assertEquals("only.dtd", document("<!DOCTYPE beans SYSTEM \"only.dtd\"><beans/>").systemId());
    assertEquals("", document("<beans/>").publicId());
  }

  @Test
  void prefixes_are_dropped_and_plain_attributes_win() {
    XmlElement root =
        document(
                "<b:beans xmlns:b='u' xmlns:p='v' p:id='x' id='plain' p:ref='r'><p:bean/></b:beans>")
            .root();
    assertEquals("beans", root.name());
    assertEquals("plain", root.attribute("id").orElseThrow());
    assertEquals("r", root.attribute("ref").orElseThrow());
    assertEquals(List.of("bean"), root.children().map(XmlElement::name).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<project><modelVersion>4.0.0</modelVersion></project>",
        "<!-- <mapper/> --><module name='Checker'/>",
        "<!DOCTYPE module [<!ENTITY e '<mapper/>'> <!-- ] <mapper> -->]><module/>",
        "<project><not closed",
        "  \n ",
        "",
      })
  void documents_of_no_interest_cost_no_parsing_and_no_problem(String document) {
    assertEquals(new Extraction(List.of(), List.of()), extract(document));
  }

  @Test
  void a_document_that_breaks_off_gives_what_stood_before_and_the_line() {
    Extraction half =
        extract("<mapper>\n  <select id='a'>select 1</select>\n  <select id='b'>select 2\n  </sel");
    assertEquals(List.of("unparsable-xml:4"), idsAndLines(half));
    XmlElement root = ((XmlStated) half.facts().get(0)).root();
    assertEquals(
        List.of("a", "b"), root.children().map(e -> e.attribute("id").orElseThrow()).toList());
  }

  @Test
  void what_is_no_xml_is_a_problem() {
    assertEquals(List.of("unparsable-xml:1"), idsAndLines(extract("key: value")));
    assertEquals(List.of("unparsable-xml:2"), idsAndLines(extract("<mapper>\n<a b></mapper>")));
  }

  @Test
  void an_external_entity_is_told_and_never_opened(@TempDir Path dir) throws Exception {
    Path secret = Files.writeString(dir.resolve("secret"), "s3cret");
    Extraction read =
        extract(
            "<!DOCTYPE beans [\n<!ENTITY used SYSTEM '"
                + secret.toUri()
                + "'>\n<!ENTITY unused SYSTEM 'x'>]>\n<beans>\n&used;</beans>");
    assertEquals(List.of("external-entity:5"), idsAndLines(read));
    assertEquals("\n", ((XmlStated) read.facts().get(0)).root().text());
  }

  @Test
  void a_document_type_is_never_fetched() throws Exception {
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(1);
      String address = "http://localhost:" + server.getLocalPort() + "/a.dtd";
      Extraction read =
          extract(
              "<!DOCTYPE beans SYSTEM '"
                  + address
                  + "' [<!ENTITY % more SYSTEM '"
                  + address
                  + "'>%more;]><beans/>");
      assertEquals(List.of(), read.problems());
      Assertions.assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @Test
  void entities_inside_the_document_are_expanded() {
    assertEquals(
        "select id, name from t",
        document("<!DOCTYPE sql [<!ENTITY cols 'id, name'>]><mapper>select &cols; from t</mapper>")
            .root()
            .text());
  }

  @Test
  void entities_that_multiply_are_refused() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE mapper [<!ENTITY e0 'lol'>");
    for (int i = 1; i < 30; i++) {
      String before = "&e" + (i - 1) + ";";
      bomb.append("<!ENTITY e" + i + " '" + before.repeat(10) + "'>");
    }
    bomb.append("]><mapper>&e29;</mapper>");
    Extraction read =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract(bomb.toString()));
    assertEquals("unparsable-xml", read.problems().get(0).id());
  }

  @Test
  void nesting_without_end_is_refused() {
    Extraction read = extract("<mapper>" + "<if>".repeat(100_000));
    assertEquals(List.of("unparsable-xml:1"), idsAndLines(read));
    assertTrue(read.problems().get(0).message().contains("deeper than 200"));
  }

  @Test
  void the_declared_charset_is_honoured_and_a_wrong_one_is_noted() {
    String german = "<?xml version='1.0' encoding='ISO-8859-1'?><mapper>Größe</mapper>";
    Extraction read = extract(german.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("Größe", ((XmlStated) read.facts().get(0)).root().text());
    assertEquals(List.of(), read.problems());
    String lie = "<?xml version='1.0' encoding='UTF-8'?><mapper>Größe</mapper>";
    read = extract(lie.getBytes(Charset.forName("windows-1252")));
    assertEquals("Größe", ((XmlStated) read.facts().get(0)).root().text());
    assertEquals(List.of("charset-guessed:0"), idsAndLines(read));
    String wide = "<?xml version='1.0' encoding='UTF-16'?><mapper>Größe</mapper>";
    assertEquals("Größe", document(wide).root().text());
    byte[] marked = ('\uFEFF' + wide).getBytes(StandardCharsets.UTF_16BE);
    assertEquals("Größe", ((XmlStated) extract(marked).facts().get(0)).root().text());
  }

  private static XmlStated document(String xml) {
    Extraction read = extract(xml);
    assertEquals(List.of(), read.problems());
    return (XmlStated) read.facts().get(0);
  }

  private static Extraction extract(String xml) {
    return extract(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Extraction extract(byte[] xml) {
    return new XmlExtractor().extract("a.xml", xml);
  }

  private static List<String> idsAndLines(Extraction read) {
    return read.problems().stream().map(p -> p.id() + ":" + p.line()).toList();
  }

  private static String drawn(String xml) {
    StringBuilder out = new StringBuilder();
    draw(document(xml).root(), "", out);
    return out.toString();
  }

  private static void draw(XmlElement element, String indent, StringBuilder out) {
    String attributes = element.attributes().isEmpty() ? "" : " " + element.attributes();
    out.append(indent).append(element.name()).append('@').append(element.line());
    out.append(attributes).append('\n');
    for (XmlElement.Content part : element.content()) {
      if (part instanceof XmlElement.Text text) {
        String shown = text.value().replace("\n", "\\n");
        out.append(indent)
            .append("  '")
            .append(shown)
            .append("'@")
            .append(text.line())
            .append('\n');
      } else if (part instanceof XmlElement.Child child) {
        draw(child.element(), indent + "  ", out);
      }
    }
  }
}
