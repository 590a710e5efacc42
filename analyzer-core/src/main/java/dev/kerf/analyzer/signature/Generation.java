package dev.kerf.analyzer.signature;

import java.util.Collection;
import java.util.List;

/**
 * Which generation of enterprise libraries a workspace is written against. The same names mean
 * other signatures in each: since Spring 6 a servlet request is a {@code jakarta.servlet} one,
 * since Spring Data 3 a {@code PagingAndSortingRepository} can't save.
 */
public enum Generation {
  /** Java EE 8 and before, Spring 5, Spring Boot 2 and before. */
  JAVAX,

  /** Jakarta EE 9 and later, Spring 6, Spring Boot 3. */
  JAKARTA;

  /** The packages of Java EE that moved; others stay in {@code javax} for ever. */
  private static final List<String> MOVED =
      List.of(
          "annotation.",
          "batch.",
          "decorator.",
          "ejb.",
          "enterprise.",
          "faces.",
          "inject.",
          "interceptor.",
          "jms.",
          "json.",
          "jws.",
          "mail.",
          "persistence.",
          "resource.",
          "servlet.",
          "transaction.",
          "validation.",
          "websocket.",
          "ws.rs.",
          "xml.bind.",
          "xml.ws.");

  /**
   * The generation that most imports speak of; the newer one when none does.
   *
   * @param imports names as imported, in any order, such as {@code javax.persistence.Entity}
   */
  public static Generation of(Collection<String> imports) {
    long javax = imports.stream().filter(name -> isMoved(name, "javax.")).count();
    long jakarta = imports.stream().filter(name -> isMoved(name, "jakarta.")).count();
    return javax > jakarta ? JAVAX : JAKARTA;
  }

  private static boolean isMoved(String name, String root) {
    return name.startsWith(root)
        && MOVED.stream().anyMatch(part -> name.startsWith(part, root.length()));
  }
}
