package dev.kerf.analyzer.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What lies on a shelf of encoded signatures: which file holds the types of which packages, and
 * where they came from. Written as lines of text, fields parted by tabs, so that a change shows in
 * a review.
 *
 * @param generator SHA-256 of the code that encoded them, empty where each build does it anew
 * @param parts in order of preference: the first that has a type wins
 */
public record SignatureListing(String generator, List<Part> parts) {

  /** The name of a listing beside the files that it lists. */
  public static final String FILE_NAME = "listing.tsv";

  private static final String HEADER = "kerf-signatures-1";
  private static final String PART = "part";
  private static final String PACKAGE = "";

  /**
   * One encoded file.
   *
   * @param fileName beside the listing
   * @param sha256 of the file
   * @param source what it was made from; several parts may share one
   * @param packages in which it has types, sorted
   */
  public record Part(
      String fileName, String sha256, SignatureSource source, List<String> packages) {
    public Part {
      packages = List.copyOf(packages);
    }
  }

  public SignatureListing {
    parts = List.copyOf(parts);
  }

  /** The sources of all parts, each once, sorted. */
  public List<SignatureSource> sources() {
    return parts.stream().map(Part::source).distinct().sorted().toList();
  }

  /** The lines, LF at the end of each. */
  public String text() {
    StringBuilder out = new StringBuilder();
    line(out, HEADER, generator);
    for (Part part : parts) {
      SignatureSource source = part.source();
      line(
          out,
          PART,
          part.fileName(),
          part.sha256(),
          source.name(),
          source.version(),
          source.sha256());
      part.packages().forEach(name -> line(out, PACKAGE, name));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String... fields) {
    out.append(String.join("\t", fields)).append('\n');
  }

  /**
   * Reads {@link #text()} back.
   *
   * @throws IllegalStateException if the text is something else
   */
  public static SignatureListing parse(String text) {
    String[] lines = text.split("\n", -1);
    String[] header = lines[0].split("\t", -1);
    if (header.length != 2 || !header[0].equals(HEADER)) {
      throw new IllegalStateException("not a listing of signatures: '" + lines[0] + "'");
    }
    List<Part> parts = new ArrayList<>();
    int at = 1;
    while (at < lines.length && !lines[at].isEmpty()) {
      String[] fields = lines[at].split("\t", -1);
      if (fields.length != 6 || !fields[0].equals(PART)) {
        throw new IllegalStateException("line " + (at + 1) + " lists no part: '" + lines[at] + "'");
      }
      int end = at + 1;
      while (end < lines.length && lines[end].startsWith("\t")) {
        end++;
      }
      List<String> packages = new ArrayList<>(Arrays.asList(lines).subList(at + 1, end));
      packages.replaceAll(line -> line.substring(1));
      SignatureSource source = new SignatureSource(fields[3], fields[4], fields[5]);
      parts.add(new Part(fields[1], fields[2], source, packages));
      at = end;
    }
    return new SignatureListing(header[1], parts);
  }
}
