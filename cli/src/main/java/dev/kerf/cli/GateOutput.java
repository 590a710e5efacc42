package dev.kerf.cli;

import dev.kerf.analyzer.report.GateWriter;
import dev.kerf.analyzer.report.GateWriters;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/**
 * Where one form of the verdict goes, typed as {@code sarif=kerf.sarif} or {@code github}.
 *
 * @param file empty for the standard output
 */
record GateOutput(GateWriter writer, Optional<Path> file) {

  static GateOutput of(String typed) {
    int equals = typed.indexOf('=');
    String format = equals < 0 ? typed : typed.substring(0, equals);
    Vocabulary formats = new Vocabulary(GateWriters.formats());
    GateWriter writer =
        GateWriters.of(format)
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "there is no output '" + format + "'. " + formats.hint(format)));
    if (equals == typed.length() - 1) {
      throw new TypeConversionException("'" + typed + "' names no file after the '='");
    }
    return new GateOutput(
        writer, equals < 0 ? Optional.empty() : Optional.of(Path.of(typed.substring(equals + 1))));
  }

  boolean isFile() {
    return file.isPresent();
  }
}
