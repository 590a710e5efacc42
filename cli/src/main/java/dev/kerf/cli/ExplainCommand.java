package dev.kerf.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kerf explain}: says what a message means and what to do about it. */
@Command(
    name = "explain",
    description = "Says what a message means and what to do about it; without an id, lists them.")
final class ExplainCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "<id>",
      completionCandidates = Ids.class,
      description = "The id in brackets: error [no-such-thing].")
  private String id;

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (id == null) {
      streams.answer(String.join("\n", ExplainPages.ids()) + "\n");
    } else {
      streams.answer(
          ExplainPages.page(id)
              .orElseThrow(
                  () ->
                      new WrongUse(
                          "there is no message '" + id + "'",
                          new Vocabulary(ExplainPages.ids()).hint(id))));
    }
    return ExitCode.FINE;
  }

  /** What a shell offers after {@code kerf explain}. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {

      return ExplainPages.ids().iterator();
    }
  }
}
