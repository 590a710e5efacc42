package dev.kerf.analyzer.extract.xml;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.XmlStated;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tree of an XML document. Most documents of a repository (build files, rule sets of
 * checkers, test data) state nothing about types or stores: these are told by their root element,
 * cost no parsing, and give neither facts nor problems.
 */
public final class XmlExtractor implements FactExtractor {

  /**
   * Root elements of the documents that frameworks read at run time. A framework model that reads a
   * new kind of document adds its root here.
   */
  private static final Set<String> READ_DOCUMENTS =
      Set.of(
          // MyBatis and iBATIS
          "mapper",
          "configuration",
          "sqlMap",
          "sqlMapConfig",
          // JPA and Hibernate
          "entity-mappings",
          "persistence",
          "hibernate-mapping",
          "hibernate-configuration",
          // Spring, Struts, Jakarta EE
          "beans",
          "struts",
          "struts-config",
          "web-app",
          "web-fragment",
          "ejb-jar",
          "application",
          "faces-config",
          "job",
          // registries of statements, of java.util.Properties or of a house's own
          "properties",
          "queries",
          "sql-queries",
          "sql-statements",
          "sqls",
          "statements",
          // Liquibase
          "databaseChangeLog");

  private static final Pattern DECLARED_ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  private static final Pattern NAMED_FOR_STATEMENTS =
      Pattern.compile("quer(?:y|ies)|sql|statement", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATEMENT_IN_ELEMENT =
      Pattern.compile(
          ">\\s*(?:<!\\[CDATA\\[\\s*)?"
              + "(?:select\\s|insert\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s)",
          Pattern.CASE_INSENSITIVE);

  private static final String POM = "pom.xml";

  /** More than any XML declaration. */
  private static final int DECLARATION_BYTES = 256;

  @Override
  public String id() {
    return "xml";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    SourceText decoded = SourceText.decode(bytes, declaredCharset(bytes));
    String document = decoded.text();
    Optional<XmlProlog> prolog = XmlProlog.read(document);
    if (prolog.isEmpty()) {
      return document.isBlank()
          ? new Extraction(List.of(), List.of())
          : Extraction.failed(broken(1, "has no element"));
    }
    if (fileName.equals(POM)) {
      return pom(document, prolog.get());
    }
    if (!READ_DOCUMENTS.contains(prolog.get().rootName())
        && !isSchema(fileName)
        && !isRegistry(fileName, prolog.get().rootName(), document)) {
      return new Extraction(List.of(), List.of());
    }
    List<Problem> problems = new ArrayList<>(decoded.problem().stream().toList());
    XmlTreeReader.Tree tree = XmlTreeReader.read(document, prolog.get().rootLine());
    tree.failure().ifPresent(failure -> problems.add(broken(failure.line(), failure.reason())));
    prolog.get().externalEntities().forEach(entity -> tellIfUsed(entity, document, problems));
    List<Fact> facts = new ArrayList<>();
    tree.root()
        .ifPresent(
            root ->
                facts.add(new XmlStated(prolog.get().publicId(), prolog.get().systemId(), root)));
    return new Extraction(facts, problems);
  }

  /** By its name: other documents have roots that are called alike. */
  private static boolean isSchema(String fileName) {
    return fileName.endsWith(".xsd") || fileName.endsWith(".wsdl");
  }

  /** Of statements, whatever the house calls its root element. */
  private static boolean isRegistry(String fileName, String root, String document) {
    return (NAMED_FOR_STATEMENTS.matcher(fileName).find()
            || NAMED_FOR_STATEMENTS.matcher(root).find())
        && STATEMENT_IN_ELEMENT.matcher(document).find();
  }

  /** For what its plugins generate. Whoever found the modules has told what is wrong with it. */
  private static Extraction pom(String document, XmlProlog prolog) {
    List<Fact> facts = new ArrayList<>();
    XmlTreeReader.read(document, prolog.rootLine())
        .root()
        .ifPresent(root -> facts.add(new XmlStated(prolog.publicId(), prolog.systemId(), root)));
    return new Extraction(facts, List.of());
  }

  /** The charset of the XML declaration, where the bytes can be in it at all. */
  private static Optional<Charset> declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher declared =
        DECLARED_ENCODING.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    // A declaration that can be read byte by byte is not in a charset of wider units.
    if (!declared.find()
        || declared.group(1).matches("(?i)(?:utf|ucs|iso-10646).*(?:16|32|2|4).*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(declared.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void tellIfUsed(String entity, String document, List<Problem> problems) {
    int use = document.indexOf('&' + entity + ';');
    if (use >= 0) {
      int line = 1 + (int) document.substring(0, use).chars().filter(c -> c == '\n').count();
      problems.add(
          new Problem(
              Severity.WARNING,
              "external-entity",
              line,
              "The entity '"
                  + entity
                  + "' lies outside this document and was not loaded; what it states is missing",
              "Put its content into the document if it matters to the analysis"));
    }
  }

  private static Problem broken(int line, String reason) {
    return new Problem(
        Severity.ERROR,
        "unparsable-xml",
        line,
        "This document " + reason + "; what follows is missing",
        "Correct the document; any XML tool shows the error");
  }
}
