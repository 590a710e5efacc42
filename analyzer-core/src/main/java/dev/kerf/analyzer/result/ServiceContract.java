package dev.kerf.analyzer.result;

import java.util.List;

/**
 * What other services ask of a service, reduced to what is really used. Nothing of it is there yet:
 * today these are calls and navigations inside one process.
 *
 * @param service its id
 * @param operations methods that others call, sorted
 * @param reads what others read of its objects by navigation, sorted
 * @param seams what single methods of others do with it, each as one request, sorted
 */
public record ServiceContract(
    String service, List<Operation> operations, List<Reading> reads, List<Seam> seams) {

  /**
   * A value that crosses.
   *
   * @param name {@code readyBy}, {@code order.id}; empty for the whole of a result
   * @param type for people
   */
  public record Item(String name, String type) {
    @Override
    public String toString() {
      return name.isEmpty() ? type : name + ": " + type;
    }
  }

  /**
   * A method that is called across.
   *
   * @param takes what it has to be sent, in order; first what identifies the object that it is
   *     called on
   * @param gives what callers use of its result, sorted
   * @param callsBack methods of other services' objects that it calls, which a remote service could
   *     not, sorted
   */
  public record Operation(
      @ByNumber String type,
      String method,
      @ByNumber("items") List<Item> takes,
      @ByNumber("items") List<Item> gives,
      @ByNumber List<String> callsBack,
      @ByNumber("callers") List<Caller> callers) {
    public Operation {
      takes = List.copyOf(takes);
      gives = List.copyOf(gives);
      callsBack = List.copyOf(callsBack);
      callers = List.copyOf(callers);
    }
  }

  /** A part of an object of the service, read by navigation from an object that the reader has. */
  public record Reading(
      @ByNumber String type,
      @ByNumber("items") Item part,
      @ByNumber("callers") List<Caller> callers) {
    public Reading {
      callers = List.copyOf(callers);
    }
  }

  /**
   * A method that asks.
   *
   * @param service id of its service
   * @param routes what the world outside calls to get there, sorted
   * @param perElement those of them that ask once for each of several elements: the N of 1+N
   */
  public record Caller(
      @ByNumber String service,
      @ByNumber String type,
      @ByNumber String method,
      @ByNumber List<String> routes,
      @ByNumber List<String> perElement,
      @ByNumber Place at) {
    public Caller {
      routes = List.copyOf(routes);
      perElement = List.copyOf(perElement);
    }
  }

  /**
   * All that one method of another service does with this one, as one request.
   *
   * @param takes what has to be sent, the method's own parameters first
   * @param gives what the method needs back, sorted
   * @param calls the operations that become one, as {@code Courier.deliver}, sorted
   * @param transactions units of work that are open meanwhile, by the method that opens them,
   *     sorted
   */
  public record Seam(
      @ByNumber("callers") Caller caller,
      @ByNumber("items") List<Item> takes,
      @ByNumber("items") List<Item> gives,
      @ByNumber List<String> calls,
      @ByNumber List<String> transactions) {
    public Seam {
      takes = List.copyOf(takes);
      gives = List.copyOf(gives);
      calls = List.copyOf(calls);
      transactions = List.copyOf(transactions);
    }
  }

  public ServiceContract {
    operations = List.copyOf(operations);
    reads = List.copyOf(reads);
    seams = List.copyOf(seams);
  }
}
