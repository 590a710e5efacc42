package dev.kerf.cli;

import dev.kerf.analyzer.report.PrintedLine;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command writes, passed in so that tests can read it.
 *
 * @param out for data and answers, in UTF-8; a write that fails is never swallowed
 * @param err for progress and complaints
 * @param outColours how answers are coloured
 * @param errColours how complaints are coloured
 */
record Streams(OutputStream out, PrintWriter err, Ansi outColours, Ansi errColours) {

  /**
   * The streams of the process. Which of them are a terminal only the launcher can tell (every JDK
   * answers differently); it says so in {@code kerf.terminal}, as {@code out}, {@code err} or both.
   */
  static Streams ofProcess() {
    String terminal =
        System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            ? System.getProperty("kerf.terminal", "")
            : "";
    return new Streams(
        new FileOutputStream(FileDescriptor.out),
        utf8(new FileOutputStream(FileDescriptor.err)),
        colours(terminal.contains("out")),
        colours(terminal.contains("err")));
  }

  static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /**
   * Writes an answer in lines, each safe to print whatever names are in it.
   *
   * @throws WrongUse when it cannot be written, for example to a full disk
   */
  void answer(String text) {
    String lines =
        Arrays.stream(text.split("\n", -1)).map(PrintedLine::of).collect(Collectors.joining("\n"));
    answer(stream -> stream.write(lines.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Lets something write an answer.
   *
   * @throws WrongUse when it cannot be written
   */
  void answer(OutputFolder.Content content) {
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      content.writeTo(buffered);
      buffered.flush();
    } catch (IOException e) {
      throw unanswerable(e);
    }
  }

  /** Quiet where the reader has seen enough, as in {@code kerf export ... | head}. */
  static WrongUse unanswerable(IOException cause) {
    if (String.valueOf(cause.getMessage()).startsWith("Broken pipe")) {
      return WrongUse.ofReaderGone(cause);
    }
    return new WrongUse(
        "cannot write the answer to the standard output: " + cause.getMessage(),
        "Look at where it is redirected to: is the disk full, has the reader gone?",
        cause);
  }

  private static Ansi colours(boolean wanted) {
    return wanted ? Ansi.ON : Ansi.OFF;
  }
}
