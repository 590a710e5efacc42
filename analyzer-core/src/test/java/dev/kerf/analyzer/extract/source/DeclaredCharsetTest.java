package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredCharsetTest {

  @Test
  void names_are_read_in_the_charset_that_the_build_declares() {
    Charset gbk = Charset.forName("GBK");
    byte[] bytes = "class 订单 {}".getBytes(gbk);
    Extraction read = new JavaSourceExtractor().extract("订单.java", bytes, Optional.of(gbk));
    assertEquals(List.of(), read.problems());
    CompilationUnitStated unit = (CompilationUnitStated) read.facts().get(0);
    assertEquals("订单", unit.types().get(0).name().binaryName());
  }
}
