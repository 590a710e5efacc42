package dev.kerf.analyzer.extract.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, a document gives facts and problems and never an exception. */
class BrokenDocumentsTest {

  private static final byte[] DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "m.dtd" [<!ENTITY a 'b'><!-- x -->]>
      <mapper namespace="shop.Orders" xmlns:p='u'>
        <select id="find">select &a; <![CDATA[ < ]]> &#65; from t</select><?pi?>
        <p:sql/>
      </mapper>
      """
          .getBytes(StandardCharsets.UTF_8);

  @Property(tries = 3000)
  void a_changed_byte_breaks_no_more_than_the_document(
      @ForAll("places") int at, @ForAll byte value) {
    byte[] changed = DOCUMENT.clone();
    changed[at] = value;
    Extraction read = new XmlExtractor().extract("a.xml", changed);
    assertEquals(read, new XmlExtractor().extract("a.xml", changed));
  }

  @Property(tries = 400)
  void a_document_cut_inside_its_root_is_a_problem(@ForAll("places") int end) {
    byte[] cut = Arrays.copyOf(DOCUMENT, end);
    Extraction read = new XmlExtractor().extract("a.xml", cut);
    int rootStarts = new String(DOCUMENT, StandardCharsets.UTF_8).indexOf("<mapper");
    int rootEnds = new String(DOCUMENT, StandardCharsets.UTF_8).indexOf("</mapper>") + 9;
    if (end > rootStarts + "<mapper".length() && end < rootEnds) {
      assertTrue(read.problems().stream().anyMatch(p -> p.id().equals("unparsable-xml")));
    }
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, DOCUMENT.length - 1);
  }
}
