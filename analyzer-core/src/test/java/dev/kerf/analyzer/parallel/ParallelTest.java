package dev.kerf.analyzer.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ParallelTest {

  @Test
  void begins_a_task_before_anybody_asks_for_its_result() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);

    Supplier<String> result =
        new Parallel(2)
            .begin(
                () -> {
                  begun.countDown();
                  return "read";
                });

    begun.await();
    assertEquals("read", result.get());
    assertEquals("read", result.get());
  }

  @Test
  void begins_nothing_beside_an_analysis_on_one_thread() {
    AtomicInteger runs = new AtomicInteger();

    Supplier<Integer> result = new Parallel(1).begin(runs::incrementAndGet);

    assertEquals(0, runs.get());
    assertEquals(1, result.get());
  }

  @Test
  void hands_on_what_a_task_throws_to_who_asks_for_its_result() {
    Supplier<String> result =
        new Parallel(2)
            .begin(
                () -> {
                  throw new IllegalArgumentException("no repository");
                });

    IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, result::get);
    assertEquals("no repository", thrown.getMessage());
  }
}
