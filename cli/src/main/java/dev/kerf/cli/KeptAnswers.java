package dev.kerf.cli;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.cache.PackStore;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers of earlier runs. What goes wrong with one is nobody's business: it is worked out again.
 */
final class KeptAnswers {

  /** A larger report than this is written faster than it is worth its room. */
  private static final long MOST_BYTES = 128L << 20;

  private static final String TOLD = "told";
  private static final String JSON = "result.json";
  private static final String HTML = "index.html";

  private final CacheFolder folder;

  /** What names an answer. */
  @FunctionalInterface
  interface Asked {
    CacheKey key() throws NoWorkspaceException;
  }

  KeptAnswers(CacheFolder folder) {
    this.folder = folder;
  }

  /**
   * The answer under a key.
   *
   * @param asked not asked for where nothing is kept: it takes reading all files
   */
  Optional<Answer> find(Asked asked) throws NoWorkspaceException {
    try (PackStore store = folder.results()) {
      if (store.isEmpty()) {
        return Optional.empty();
      }
      CacheKey key = asked.key();
      Optional<byte[]> told = store.get(key.part(TOLD));
      Optional<byte[]> json = store.get(key.part(JSON));
      Optional<byte[]> html = store.get(key.part(HTML));
      return told.isPresent() && json.isPresent() && html.isPresent()
          ? Optional.of(read(told.get(), json.get(), html.get()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps an answer whose reports lie in files. */
  void keep(CacheKey key, Answer answer, Path json, Path html) {
    try (PackStore store = folder.results()) {
      if (Files.size(json) + Files.size(html) <= MOST_BYTES) {
        store.put(key.part(TOLD), told(answer));
        store.put(key.part(JSON), Files.readAllBytes(json));
        store.put(key.part(HTML), Files.readAllBytes(html));
      }
    } catch (IOException e) {
      // Somebody took the reports away: they are not ours to keep.
      return;
    }
  }

  private static byte[] told(Answer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(answer.summary(), out);
    out.writeInt(answer.findings().size());
    for (Finding finding : answer.findings()) {
      write(finding.severity(), out);
      write(finding.id(), out);
      write(finding.at().path(), out);
      out.writeInt(finding.at().line());
      write(finding.message(), out);
      write(finding.remedy(), out);
    }
    return bytes.toByteArray();
  }

  private static Answer read(byte[] told, byte[] json, byte[] html) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(told));
    String summary = read(in);
    List<Finding> findings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      findings.add(
          new Finding(read(in), read(in), new Place(read(in), in.readInt()), read(in), read(in)));
    }
    return new Kept(summary, List.copyOf(findings), json, html);
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** An answer as it was. */
  private static final class Kept implements Answer {
    private final String summary;
    private final List<Finding> findings;
    private final byte[] json;
    private final byte[] html;

    Kept(String summary, List<Finding> findings, byte[] json, byte[] html) {
      this.summary = summary;
      this.findings = findings;
      this.json = json;
      this.html = html;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    /** Nobody keeps an answer about nothing. */
    @Override
    public Optional<AnalysisResult> emptiness() {
      return Optional.empty();
    }

    @Override
    public String summary() {
      return summary;
    }

    @Override
    public void writeJson(OutputStream stream) throws IOException {
      stream.write(json);
    }

    @Override
    public void writeHtml(OutputStream stream) throws IOException {
      stream.write(html);
    }

    @Override
    public void keep(Path jsonFile, Path htmlFile) {
      // It is kept already.
    }
  }
}
