package dev.kerf.analyzer.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays a document out with one value a line, but what is joined on one line: half of a large result
 * would be blanks otherwise, and a record on a line is what people look for and compare.
 */
final class RecordLines implements PrettyPrinter {

  private int depth;
  private int joined;

  /** From here on no line ends, until as many {@link #part} are called as this. */
  void join() {
    joined++;
  }

  /** Ends what {@link #join} began. */
  void part() {
    joined--;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator generator) {
    generator.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator generator) {
    start(generator, '{');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator generator) {
    newLine(generator);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator generator) {
    generator.writeRaw(joined > 0 ? ":" : ": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator generator) {
    generator.writeRaw(',');
    newLine(generator);
  }

  @Override
  public void writeEndObject(JsonGenerator generator, int entries) {
    end(generator, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator generator) {
    start(generator, '[');
  }

  @Override
  public void beforeArrayValues(JsonGenerator generator) {
    newLine(generator);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator generator) {
    generator.writeRaw(',');
    newLine(generator);
  }

  @Override
  public void writeEndArray(JsonGenerator generator, int values) {
    end(generator, values, ']');
  }

  private void start(JsonGenerator generator, char bracket) {
    generator.writeRaw(bracket);
    depth++;
  }

  private void end(JsonGenerator generator, int held, char bracket) {
    depth--;
    if (held > 0) {
      newLine(generator);
    }
    generator.writeRaw(bracket);
  }

  private void newLine(JsonGenerator generator) {
    if (joined == 0) {
      generator.writeRaw('\n');
      for (int i = 0; i < depth; i++) {
        generator.writeRaw(' ');
      }
    }
  }
}
