package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.TiesBuilder;

/** Small graphs for tests. */
final class Graphs {

  private Graphs() {}

  /*
   *   0---1       4---5
   *    \ /         \ /
   *     2-----------3
   */
  static WeightedGraph twoTriangles() {
    return of(6, new int[][] {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}});
  }

  /**
   * Rings of cliques: {@code cliques} cliques of {@code size} nodes, neighbours tied by one tie.
   */
  static WeightedGraph cliques(int cliques, int size) {
    TiesBuilder builder = new TiesBuilder(cliques * size);
    for (int clique = 0; clique < cliques; clique++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          builder.add(clique * size + i, clique * size + j, 1);
        }
      }
      builder.add(clique * size, (clique + 1) % cliques * size + 1, 1);
    }
    return WeightedGraph.of(builder.build());
  }

  static WeightedGraph of(int nodes, int[][] ties) {
    TiesBuilder builder = new TiesBuilder(nodes);
    for (int[] tie : ties) {
      builder.add(tie[0], tie[1], 1);
    }
    return WeightedGraph.of(builder.build());
  }
}
