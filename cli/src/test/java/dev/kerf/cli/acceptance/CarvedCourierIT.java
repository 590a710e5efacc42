package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The commonest job over the sample with a courier in it: one table goes, and the seam is the one
 * that its truth describes. The table that is the seed is no entity's own; it is found through the
 * collection that it holds.
 */
final class CarvedCourierIT {

  private static final Path COURIER =
      Path.of(System.getProperty("basedir", "")).resolve("../sample-projects/courier");

  @Test
  void one_table_of_the_courier_takes_the_courier_along_and_asks_by_ids() {
    CommandRun run = CommandRun.ofInstalled("carve", COURIER.toString(), "--seed", "courier_stops");

    assertEquals(0, run.code(), run.err());
    assertTold(run, "7 types and 2 stores go with table:courier_stops");
    assertTold(run, "  move table:couriers:");
    assertTold(run, "scheduleDelivery(order.id: Long, readyBy: LocalDateTime) -> Courier.id: Long");
    assertTold(run, "inside the transaction of OrderService.accept");
    assertTold(run, "stops(order.id: Long, courier.id: Long)");
    assertTold(run, "1+N: once for each element in GET /orders");
    assertTold(run, "transaction OrderService -> table:courier_stops: OrderService.accept");
  }

  private static void assertTold(CommandRun run, String words) {
    assertTrue(run.out().contains(words), () -> words + " is not in\n" + run.out());
  }
}
