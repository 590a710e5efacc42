package dev.kerf.analyzer.signature;

import java.util.ArrayList;
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
    int end = text.indexOf('\n');
    String[] header = text.substring(0, Math.max(end, 0)).split("\t", -1);
    if (header.length != 2 || !header[0].equals(HEADER)) {
      throw new IllegalStateException("not a listing of signatures");
    }
    List<Part> parts = new ArrayList<>();
    String[] part = new String[0];
    List<String> packages = new ArrayList<>();
    for (int start = end + 1; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      if (end < 0) {
        throw new IllegalStateException("the listing ends within a line");
      }
      if (text.charAt(start) == '\t') {
        packages.add(text.substring(start + 1, end));
      } else {
        addPart(parts, part, packages);
        packages.clear();
        part = text.substring(start, end).split("\t", -1);
        if (part.length != 6 || !part[0].equals(PART)) {
          throw new IllegalStateException("a line lists no part: " + text.substring(start, end));
        }
      }
    }
    addPart(parts, part, packages);
    return new SignatureListing(header[1], parts);
  }

  /** Adds the part whose line and packages were read, if one was. */
  private static void addPart(List<Part> parts, String[] line, List<String> packages) {
    if (line.length > 0) {
      SignatureSource source = new SignatureSource(line[3], line[4], line[5]);
      parts.add(new Part(line[1], line[2], source, packages));
    }
  }
}
