package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CandidatesTest {

  @Test
  void a_coarser_cut_parts_the_application_where_one_does() {
    int[] services = {1, 2, 3, 5, 8};
    boolean[] parted = {false, false, true, true, true};
    assertArrayEquals(
        new boolean[] {false, false, true, true, false}, Candidates.coarser(services, parted, 4));
  }

  @Test
  void where_all_leave_most_in_one_service_any_coarser_cut_will_do() {
    int[] services = {1, 2, 3, 3};
    boolean[] parted = {false, false, false, true};
    assertArrayEquals(
        new boolean[] {false, true, false, false}, Candidates.coarser(services, parted, 2));
  }
}
