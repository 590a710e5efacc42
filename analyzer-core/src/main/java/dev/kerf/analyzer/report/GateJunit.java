package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit's report: one case for each service and kind that was judged, one for the file itself. */
final class GateJunit implements GateWriter {

  @Override
  public String format() {
    return "junit";
  }

  @Override
  public void write(GateResult result, OutputStream stream) throws IOException {
    SortedMap<String, List<String>> cases = new TreeMap<>();
    for (GateFinding finding : result.findings()) {
      List<String> failures =
          cases.computeIfAbsent(
              finding.fromService() + " " + finding.kind(), k -> new ArrayList<>());
      if (finding.fails()) {
        failures.add(GateText.message(finding));
      }
    }
    List<String> ofFile = new ArrayList<>();
    result.notices().stream()
        .filter(GateNotice::fails)
        .forEach(notice -> ofFile.add(GateText.message(notice)));
    cases.put("boundaries file", ofFile);
    try {
      write(cases, stream);
    } catch (XMLStreamException e) {
      // What the stream said, such as that the disk is full.
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
    stream.flush();
  }

  private static void write(SortedMap<String, List<String>> cases, OutputStream stream)
      throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(stream, "UTF-8");
    long failed = cases.values().stream().filter(failures -> !failures.isEmpty()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "kerf gate");
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(failed));
    for (var entry : cases.entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", "kerf.gate");
      xml.writeAttribute("name", valid(PrintedLine.of(entry.getKey())));
      if (!entry.getValue().isEmpty()) {
        xml.writeStartElement("failure");
        xml.writeAttribute(
            "message", String.format(Locale.ROOT, "%,d new", entry.getValue().size()));
        xml.writeCharacters(valid(String.join("\n", entry.getValue())));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  /** XML 1.0 knows no way to write most control characters. */
  private static String valid(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF ? c : '?')
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? '?' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
