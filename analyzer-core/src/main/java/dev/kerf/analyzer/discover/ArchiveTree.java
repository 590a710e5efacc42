package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The entries of one archive as files. Names that lead out of it, and entries that stand in it
 * twice, are left out and counted; an archive that unpacks to far more than any build packs is
 * refused before anything is unpacked.
 */
final class ArchiveTree {

  /** From this size on, in bytes, what an archive claims to hold is held against its own size. */
  private static final long SUSPICIOUS_SIZE = 256L << 20;

  /** Code and text shrink to a tenth, at times to a thirtieth. */
  private static final long MAX_RATIO = 100;

  private final Bytes bytes;
  private final String path;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<FileTree.File> files = new ArrayList<>();

  private ArchiveTree(Bytes bytes, String path) {
    this.bytes = bytes;
    this.path = path;
  }

  /**
   * Reads the table of contents.
   *
   * @param path of the archive in the workspace
   */
  static FileTree read(Bytes bytes, String path) {
    ArchiveTree tree = new ArchiveTree(bytes, path);
    try {
      tree.readEntries();
    } catch (IOException e) {
      tree.files.clear();
      if (tree.isPointer()) {
        return new FileTree(List.of(), "", List.of(), List.of(LfsPointer.problem(path)));
      }
      tree.report(
          Severity.ERROR,
          "unreadable-archive",
          "cannot be read as an archive (" + e.getMessage() + "); all in it is missing",
          "build or download it again");
    }
    return new FileTree(tree.files, "", List.of(), tree.diagnostics);
  }

  private boolean isPointer() {
    try {
      return LfsPointer.is(bytes.read(0, (int) Math.min(bytes.size(), Short.MAX_VALUE)));
    } catch (IOException e) {
      return false;
    }
  }

  private void readEntries() throws IOException {
    List<ZipDirectory.Entry> entries = ZipDirectory.read(bytes);
    long claimed = 0;
    for (ZipDirectory.Entry entry : entries) {
      claimed += entry.size();
      if (claimed < 0 || claimed > SUSPICIOUS_SIZE && claimed / MAX_RATIO > bytes.size()) {
        report(
            Severity.ERROR,
            "archive-bomb",
            String.format(
                Locale.ROOT,
                "claims to unpack to more than %,d bytes, over %d times its size, and was not opened",
                SUSPICIOUS_SIZE,
                MAX_RATIO),
            "leave it out; if it is what your build makes, unpack it and name the folder");
        return;
      }
    }
    add(entries);
  }

  private void add(List<ZipDirectory.Entry> entries) {
    Set<String> names = new HashSet<>();
    int unsafe = 0;
    int twice = 0;
    for (ZipDirectory.Entry entry : entries) {
      String name = entry.name();
      if (name.endsWith("/")) {
        continue;
      }
      if (isUnsafe(name)) {
        unsafe++;
      } else if (!names.add(name)) {
        twice++;
      } else {
        files.add(
            new FileTree.File(
                PathNames.escaped(name), entry.size(), new ZipEntryLoader(bytes, entry)));
      }
    }
    if (unsafe > 0) {
      report(
          Severity.WARNING,
          "archive-entry-refused",
          unsafe + " entries have names that lead out of the archive; they were not read",
          "find out who made the archive: no build tool writes such names");
    }
    if (twice > 0) {
      report(
          Severity.WARNING,
          "archive-entry-twice",
          twice + " entries repeat the name of another; the first of each was read",
          "build it again: what runs is decided by chance");
    }
  }

  private static boolean isUnsafe(String name) {
    return name.isEmpty()
        || name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || hasDrive(name)
        || hasEmptyOrDottedPart(name);
  }

  private static boolean hasDrive(String name) {
    char first = name.charAt(0);
    boolean letter = first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z';
    return letter && name.length() > 1 && name.charAt(1) == ':';
  }

  private static boolean hasEmptyOrDottedPart(String name) {
    boolean suspicious = name.contains("//") || name.startsWith(".") || name.contains("/.");
    return suspicious
        && Folders.segments(name).stream()
            .anyMatch(part -> part.equals("..") || part.equals(".") || part.isEmpty());
  }

  private void report(Severity severity, String id, String message, String remedy) {
    diagnostics.add(new Diagnostic(severity, id, new SourceLocation(path, 0), message, remedy));
  }
}
