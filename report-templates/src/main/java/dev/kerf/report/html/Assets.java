package dev.kerf.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The style and script of the page, with the policy that allows exactly them.
 *
 * @param policy of the Content-Security-Policy: nothing but this one style and this one script
 */
public record Assets(String style, String script, String policy) {

  /** Of the style; of two rules that weigh the same the later one holds. */
  private static final List<String> SHEETS = List.of("page", "shown", "workbench", "plan");

  /** Of the script, each after those that it uses. */
  private static final List<String> PARTS =
      List.of(
          "pack",
          "model",
          "cut",
          "crossings",
          "why",
          "patterns",
          "search-patterns",
          "boundaries",
          "dom",
          "places",
          "inspector",
          "service",
          "board",
          "ink",
          "graph",
          "focus",
          "picture",
          "grid",
          "gridpicture",
          "matrix",
          "tables",
          "list",
          "changes",
          "address",
          "finder",
          "workbench",
          "rows",
          "exports",
          "complete",
          "shown",
          "search",
          "page");

  static Assets load() {
    String style =
        SHEETS.stream()
            .map(sheet -> read("style/" + sheet + ".css"))
            .collect(Collectors.joining("\n"));
    String script = joinedScript();
    String policy =
        "default-src 'none'; style-src '"
            + hash(style)
            + "'; script-src '"
            + hash(script)
            + "'; base-uri 'none'; form-action 'none'";
    return new Assets(style, script, policy);
  }

  /** All parts in one scope, so that none leaks into the page and each can use those before it. */
  private static String joinedScript() {
    StringBuilder out = new StringBuilder("\"use strict\";\n(() => {\n");
    PARTS.forEach(part -> out.append(read("script/" + part + ".js")).append('\n'));
    return out.append("})();\n").toString();
  }

  private static String read(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the policy writes it: of the text between the tags, byte for byte. */
  static String hash(String text) {
    return "sha256-" + Base64.getEncoder().encodeToString(digest(text));
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
