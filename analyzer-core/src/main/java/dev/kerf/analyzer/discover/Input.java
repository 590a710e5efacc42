package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One file, blob or archive entry that can be read, with what its place says about it. Safe for use
 * by several threads.
 *
 * @param path workspace-relative, forward slashes; control characters escaped, so it is safe to
 *     print
 * @param kind its language
 * @param module the build module it belongs to
 * @param placement its role, why, and the source root it lies in
 * @param size in bytes, when the workspace was discovered
 * @param loader where its bytes come from
 */
public record Input(
    String path,
    InputKind kind,
    BuildModule module,
    Placement placement,
    long size,
    InputLoader loader) {

  public Input {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(placement, "placement");
    Objects.requireNonNull(loader, "loader");
  }

  public InputRole role() {
    return placement.role();
  }

  /** The last part of the path. */
  public String fileName() {
    return Folders.name(path);
  }

  /** What tells the content without opening it, where something does. */
  public Optional<ContentMark> mark() {
    return loader.mark();
  }

  /** Reads the whole content, within the limit of its kind. */
  public InputContent read() throws UnreadableInputException {
    byte[] bytes;
    try {
      bytes = loader.load(kind.maxBytes() + 1);
    } catch (IOException e) {
      throw new UnreadableInputException(unreadable(path, e));
    }
    if (bytes.length > kind.maxBytes()) {
      throw new UnreadableInputException(tooLarge(path, bytes.length, kind.maxBytes()));
    }
    if (LfsPointer.is(bytes)) {
      throw new UnreadableInputException(LfsPointer.problem(path));
    }
    return new InputContent(bytes, kind.isText());
  }

  Input because(RoleReason reason) {
    return new Input(path, kind, module, placement.because(reason), size, loader);
  }

  static Diagnostic unreadable(String path, IOException cause) {
    return new Diagnostic(
        Severity.ERROR,
        "file-unreadable",
        new SourceLocation(path, 0),
        "cannot be read (" + cause.getClass().getSimpleName() + "); what it states is missing",
        "make the file readable for the user who runs Kerf");
  }

  static Diagnostic tooLarge(String path, long size, int limit) {
    return new Diagnostic(
        Severity.WARNING,
        "input-too-large",
        new SourceLocation(path, 0),
        String.format(
            Locale.ROOT,
            "has %,d bytes or more, above the limit of %,d; what it states is missing",
            size,
            limit),
        "split the file, or leave its data out and keep the definitions");
  }

  @Override
  public String toString() {
    return path + " (" + kind + ", " + placement.reason() + ")";
  }
}
