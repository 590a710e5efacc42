package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.Expectation.demanded;

import dev.kerf.cli.acceptance.Expectation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads what a truth file says about methods and the tables that they read and write. */
final class TableAccessRows implements Section.RowReader {

  @Override
  public List<Expectation> read(YamlMap row, Names names) {
    List<String> methods = row.has("one-of") ? row.texts("one-of") : List.of(row.text("method"));
    Access access = new Access(row, String.join(" or ", methods), names.full(methods));
    access.demand("reads", "read", any -> true);
    access.demand("locks", "read", reported -> reported.text("lock").equals("true"));
    access.demand("writes", "write", any -> true);
    Set<String> reads = Names.tables(row.texts("reads"));
    access.demand("eager", "read", r -> hasHow(r, "eager") || reads.contains(r.table("table")));
    access.demand("lazy", "read", reported -> hasHow(reported, "lazy"));
    access.demand("cascade", "write", reported -> hasHow(reported, "cascade"));
    access.demand("flush", "write", reported -> hasHow(reported, "flush"));
    access.allow("may-read", "read");
    access.allow("may-lazy", "read");
    access.allow("may-write", "write");
    access.allow("may-flush", "write");
    return access.expectations;
  }

  private static boolean hasHow(Row row, String how) {
    return row.text("how").equals(how);
  }

  /** One row of the truth, which is about several facts. */
  private static final class Access {

    private final YamlMap row;
    private final String label;
    private final Set<String> methods;
    private final String because;
    private final List<Expectation> expectations = new ArrayList<>();

    Access(YamlMap row, String label, Set<String> methods) {
      this.row = row;
      this.label = label;
      this.methods = new TreeSet<>(methods);
      this.because = row.text("because");
    }

    void demand(String key, String mode, Predicate<Row> detail) {
      for (String table : Names.tables(row.texts(key))) {
        Predicate<Row> fact = fact(table, mode);
        expectations.add(
            demanded(label + " " + key + " " + table, because, fact.and(detail), fact));
      }
    }

    void allow(String key, String mode) {
      for (String table : Names.tables(row.texts(key))) {
        Expectation fact = demanded(label + " " + key + " " + table, because, fact(table, mode));
        expectations.add(fact.as(Kind.OPTIONAL));
      }
    }

    private Predicate<Row> fact(String table, String mode) {
      return reported ->
          methods.contains(reported.method("class", "method"))
              && reported.table("table").equals(table)
              && reported.text("mode").equals(mode);
    }
  }
}
