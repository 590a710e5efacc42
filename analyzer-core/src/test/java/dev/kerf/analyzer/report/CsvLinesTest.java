package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

  @Test
  void more_names_than_are_remembered_are_written_as_they_are() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    CsvLines lines = new CsvLines(written);
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      // Texts of one hash take each other's place.
      for (String name : List.of("Aa" + i, "BB" + i)) {
        lines.write(List.of(name, "a,b", name, i));
        expected.append(name).append(",\"a,b\",").append(name).append(',').append(i).append('\n');
      }
    }
    lines.flush();
    assertEquals(expected.toString(), written.toString(StandardCharsets.UTF_8));
  }
}
