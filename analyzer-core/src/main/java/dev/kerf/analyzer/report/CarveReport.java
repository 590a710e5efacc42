package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.Tie;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a carving, for people at a terminal and for scripts. */
public enum CarveReport {
  /** What goes, what crosses, what is asked, and the steps. */
  CONSOLE {
    @Override
    public void write(Carve carve, OutputStream stream) throws IOException {
      String text = CarveReport.text(carve);
      stream.write(
          text.lines()
              .map(PrintedLine::of)
              .collect(Collectors.joining("\n", "", "\n"))
              .getBytes(StandardCharsets.UTF_8));
      stream.flush();
    }
  },
  /** The record as it is. */
  JSON {
    @Override
    public void write(Carve carve, OutputStream stream) throws IOException {
      RecordJson.write(carve, stream);
    }
  };

  /** Writes everything and flushes; closing the stream is the caller's. */
  public abstract void write(Carve carve, OutputStream stream) throws IOException;

  /** As it is typed: {@code console}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String text(Carve carve) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s: %d types and %d stores go with %s; %d types and %d stores stay.\n",
            carve.title(),
            carve.carved().types().size(),
            carve.carved().stores().size(),
            String.join(", ", carve.seeds()),
            carve.staying().types(),
            carve.staying().stores()));
    list(out, "Goes", carve.carved().types());
    out.append("\nStores\n");
    for (Carve.StoreDecision store : carve.stores()) {
      out.append("  ").append(store.decision()).append(' ').append(store.store());
      out.append(store.users().isEmpty() ? "" : ": used across by " + brief(store.users()));
      out.append('\n');
    }
    out.append("\nCrosses\n");
    for (Tie tie : carve.crossings()) {
      String direction = tie.from().equals(Carve.CARVED) ? "out of it" : "into it";
      out.append(String.format(Locale.ROOT, "  %4d %s %s\n", tie.count(), tie.kind(), direction));
    }
    carve.contracts().forEach(contract -> contract(out, contract));
    out.append("\nSteps\n");
    for (int i = 0; i < carve.steps().size(); i++) {
      step(out, i + 1, carve.steps().get(i));
    }
    return out.toString();
  }

  private static void list(StringBuilder out, String head, List<String> names) {
    out.append('\n').append(head).append('\n');
    names.forEach(name -> out.append("  ").append(name).append('\n'));
  }

  private static void contract(StringBuilder out, ServiceContract contract) {
    boolean carved = contract.service().equals(Carve.CARVED);
    out.append(carved ? "\nThe rest asks of it\n" : "\nIt asks back of the rest\n");
    for (ServiceContract.Seam seam : contract.seams()) {
      out.append("  ").append(seam.caller().method()).append('(');
      out.append(items(seam.takes())).append(')');
      out.append(seam.gives().isEmpty() ? "" : " -> " + items(seam.gives()));
      out.append("  replaces ").append(String.join(", ", seam.calls())).append('\n');
      at(out, seam.caller());
      if (!seam.transactions().isEmpty()) {
        out.append("      inside the transaction of ").append(brief(seam.transactions()));
        out.append('\n');
      }
    }
    for (ServiceContract.Reading read : contract.reads()) {
      out.append("  reads ").append(simple(read.type())).append('.').append(read.part());
      out.append('\n');
      read.callers().forEach(caller -> at(out, caller));
    }
  }

  private static void step(StringBuilder out, int number, Carve.Step step) {
    out.append("  ").append(number).append(". ").append(step.title());
    out.append(step.clears().isEmpty() ? "" : " (clears " + step.clears().size() + ")");
    out.append('\n');
    for (Carve.Clearing one : step.clears()) {
      out.append("       ").append(one.kind());
      out.append(one.fromCarved() && one.kind().equals("call") ? " back " : " ");
      out.append(simple(one.from())).append(" -> ").append(simple(one.to())).append(": ");
      out.append(one.detail()).append(", ");
      out.append(one.at().path()).append(':').append(one.at().line()).append('\n');
    }
  }

  private static void at(StringBuilder out, ServiceContract.Caller caller) {
    out.append("      ").append(simple(caller.type())).append('.').append(caller.method());
    out.append(" at ").append(caller.at().path()).append(':').append(caller.at().line());
    out.append('\n');
    if (!caller.perElement().isEmpty()) {
      out.append("      1+N: once for each element in ");
      out.append(String.join(", ", caller.perElement())).append('\n');
    }
  }

  private static String items(List<ServiceContract.Item> items) {
    return items.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String brief(List<String> names) {
    return names.stream().map(CarveReport::simple).collect(Collectors.joining(", "));
  }

  /** The part of a name that people know: {@code OrderService.accept}, {@code table:orders}. */
  private static String simple(String id) {
    if (id.indexOf(':') >= 0) {
      return id;
    }
    int start = 0;
    while (start < id.length() && Character.isLowerCase(id.charAt(start))) {
      int dot = id.indexOf('.', start);
      if (dot < 0) {
        break;
      }
      start = dot + 1;
    }
    return id.substring(start);
  }
}
