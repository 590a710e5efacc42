package dev.kerf.cli.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is true of a sample project, read from its {@code truth.yml}. {@code
 * sample-projects/README.md} describes the file.
 *
 * @param types how many outermost types there are
 * @param leftOut how many files must not count, by why: {@code tests}, {@code generated}
 * @param sections what is compared with an export, fact by fact
 * @param cut absent where none is to be judged
 * @param services absent where none are to be expected
 */
record Truth(
    String title,
    Names names,
    int types,
    Map<String, Integer> leftOut,
    Set<String> tables,
    List<Section> sections,
    Optional<ExpectedCut> cut,
    Optional<ExpectedServices> services,
    Recommended recommended) {

  /** What Kerf should advise. */
  enum Recommended {
    NONE,
    SOME,
    EITHER
  }

  private static final Map<String, Section.RowReader> READERS = readers();

  private static Map<String, Section.RowReader> readers() {
    Map<String, Section.RowReader> readers = new LinkedHashMap<>();
    readers.put("foreign-keys", RowReaders::foreignKey);
    readers.put("table-accesses", new TableAccessRows());
    readers.put("joins", RowReaders::join);
    readers.put("transactions", RowReaders::transaction);
    readers.put("columns", RowReaders::column);
    readers.put("type-dependencies", RowReaders::typeDependency);
    readers.put("method-calls", RowReaders::methodCall);
    readers.put("entry-points", RowReaders::entryPoint);
    readers.put("repeated-accesses", RowReaders::repeatedAccess);
    readers.put("unresolved", RowReaders::unresolved);
    return readers;
  }

  static Section.RowReader readerOf(String what) {
    return READERS.get(what);
  }

  static Truth read(Path file) {
    return read(YamlMap.read(file));
  }

  /**
   * Reads the whole file.
   *
   * @throws IllegalArgumentException when something is missing, misspelt or without a reason
   */
  static Truth read(YamlMap file) {
    Names names = new Names(file.text("package"));
    List<Section> sections = new ArrayList<>();
    READERS.forEach(
        (what, reader) -> {
          if (file.has(what)) {
            sections.add(Section.read(file, what, names, reader));
          }
        });
    Map<String, Integer> leftOut = new LinkedHashMap<>();
    YamlMap counts = file.map("left-out");
    leftOut.put("test", counts.number("tests"));
    leftOut.put("generated", counts.number("generated"));
    YamlMap recommended = file.map("recommended");
    recommended.text("because");
    Truth truth =
        new Truth(
            file.text("title"),
            names,
            file.number("types"),
            leftOut,
            Names.tables(file.texts("tables")),
            sections,
            file.has("cut")
                ? Optional.of(ExpectedCut.read(file.map("cut"), names))
                : Optional.empty(),
            file.has("services")
                ? Optional.of(ExpectedServices.read(file.map("services"), names))
                : Optional.empty(),
            Recommended.valueOf(recommended.text("is").toUpperCase(Locale.ROOT)));
    file.refuseUnknownKeys();
    return truth;
  }
}
