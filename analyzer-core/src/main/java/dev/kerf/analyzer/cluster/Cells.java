package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.couple.Ties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Agreements of cells: nodes that no partition parts. What holds for one node of a cell holds for
 * all, so that a graph of cells says of all pairs of nodes what a graph of those would say, and a
 * large graph has a sixth as many cells as nodes.
 *
 * <p>Where there would be more than {@value #MOST} cells, only as many partitions make them as
 * leave fewer; in the others a cell is where most of its nodes are.
 */
final class Cells implements CoAssociation {

  /** So many have some ten million pairs that agree, or 250 MB. */
  static final int MOST = 20_000;

  private final int nodes;
  private final int most;
  private final List<Partition> partitions = new ArrayList<>();

  Cells(int nodes) {
    this(nodes, MOST);
  }

  /**
   * @param most how many cells there may be, at least as many as groups of any one partition
   */
  Cells(int nodes, int most) {
    this.nodes = nodes;
    this.most = most;
  }

  @Override
  public void add(Partition partition) {
    partitions.add(partition);
  }

  @Override
  public Cells with(Partition partition, int voices) {
    Cells sum = new Cells(nodes, most);
    sum.partitions.addAll(partitions);
    for (int voice = 0; voice < voices; voice++) {
      sum.add(partition);
    }
    return sum;
  }

  @Override
  public Partition agreed(double least, double power, Function<Agreements, Partition> clustering) {
    Partition cells = cells();
    return cells.merged(clustering.apply(graph(cells, least, power)));
  }

  private Partition cells() {
    Partition cells = Partition.of(new int[nodes]);
    for (Partition partition : partitions) {
      Partition finer = cells.parted(partition);
      if (finer.count() <= most) {
        cells = finer;
      }
    }
    return cells;
  }

  private Agreements graph(Partition cells, double least, double power) {
    double[] strengthOf = CoAssociation.strengths(partitions.size(), least, power);
    int[][] members = cells.members();
    List<int[]> groupOfCell = new ArrayList<>();
    List<int[][]> cellsOfGroup = new ArrayList<>();
    for (Partition partition : partitions) {
      int[] groups = groupsOf(members, partition);
      groupOfCell.add(groups);
      cellsOfGroup.add(Partition.of(groups).members());
    }
    Rows rows = new Rows(cells.count());
    int[] together = new int[cells.count()];
    for (int cell = 0; cell < cells.count(); cell++) {
      Arrays.fill(together, 0);
      for (int i = 0; i < partitions.size(); i++) {
        for (int other : cellsOfGroup.get(i)[groupOfCell.get(i)[cell]]) {
          together[other]++;
        }
      }
      double size = members[cell].length;
      rows.start(size * (size - 1));
      for (int other = 0; other < together.length; other++) {
        double strength = strengthOf[together[other]];
        if (other != cell && strength > 0) {
          rows.add(other, size * members[other].length * strength);
        }
      }
    }
    double[] sizes = Arrays.stream(members).mapToDouble(cell -> cell.length).toArray();
    return new Agreements(rows.graph(), sizes);
  }

  /** The group that most nodes of each cell are in, numbered in the order of cells. */
  private static int[] groupsOf(int[][] cells, Partition partition) {
    int[] groups = new int[cells.length];
    int[] counts = new int[partition.count()];
    for (int cell = 0; cell < cells.length; cell++) {
      int best = partition.groupOf()[cells[cell][0]];
      for (int node : cells[cell]) {
        int group = partition.groupOf()[node];
        counts[group]++;
        best = counts[group] > counts[best] ? group : best;
      }
      for (int node : cells[cell]) {
        counts[partition.groupOf()[node]] = 0;
      }
      groups[cell] = best;
    }
    return Partition.of(groups).groupOf();
  }

  @Override
  public double[] stability(Partition partition) {
    double[] stability = new double[nodes];
    int[][] members = partition.members();
    for (Partition drawn : partitions) {
      int[] here = new int[drawn.count()];
      for (int[] group : members) {
        for (int node : group) {
          here[drawn.groupOf()[node]]++;
        }
        for (int node : group) {
          stability[node] += here[drawn.groupOf()[node]] - 1;
        }
        for (int node : group) {
          here[drawn.groupOf()[node]] = 0;
        }
      }
    }
    for (int[] group : members) {
      double others = (group.length - 1.0) * partitions.size();
      for (int node : group) {
        stability[node] = group.length == 1 ? 1 : stability[node] / others;
      }
    }
    return stability;
  }

  /** A graph that is written row by row. */
  private static final class Rows {

    private final int[] offsets;
    private final double[] nodeWeights;
    private int row;
    private int[] neighbours = new int[1024];
    private double[] strengths = new double[1024];

    Rows(int nodes) {
      offsets = new int[nodes + 1];
      nodeWeights = new double[nodes];
    }

    void start(double weightWithin) {
      nodeWeights[row] = weightWithin;
      offsets[row + 1] = offsets[row];
      row++;
    }

    void add(int neighbour, double strength) {
      int at = offsets[row]++;
      if (at == neighbours.length) {
        neighbours = Arrays.copyOf(neighbours, 2 * at);
        strengths = Arrays.copyOf(strengths, 2 * at);
      }
      neighbours[at] = neighbour;
      strengths[at] = strength;
      nodeWeights[row - 1] += strength;
    }

    WeightedGraph graph() {
      int size = offsets[row];
      Ties ties =
          new Ties(offsets, Arrays.copyOf(neighbours, size), Arrays.copyOf(strengths, size));
      return new WeightedGraph(ties, nodeWeights);
    }
  }
}
