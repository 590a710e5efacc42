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

  @Test
  void a_coarser_and_a_finer_cut_differ_by_a_third_where_such_are_found() {
    int[] services = {2, 4, 5, 6, 7, 8, 9};
    boolean[] coarser = {true, true, true, false, false, false, false};
    boolean[] finer = {false, false, false, false, true, true, true};
    assertArrayEquals(
        new boolean[] {true, true, false, false, false, false, false},
        Candidates.unlike(services, coarser, 3));
    assertArrayEquals(
        new boolean[] {false, false, false, false, false, true, true},
        Candidates.unlike(services, finer, 3));
  }

  @Test
  void where_no_cut_differs_by_a_third_any_will_do() {
    int[] services = {6, 7, 8};
    boolean[] finer = {false, true, false};
    assertArrayEquals(finer, Candidates.unlike(services, finer, 0));
  }

  @Test
  void the_finer_cut_has_as_few_services_as_will_do() {
    int[] services = {6, 8, 12, 8};
    boolean[] eligible = {false, true, true, true};
    assertArrayEquals(
        new boolean[] {false, true, false, true}, Candidates.fewest(services, eligible));
  }
}
