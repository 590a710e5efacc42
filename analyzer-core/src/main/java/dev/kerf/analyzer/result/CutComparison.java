package dev.kerf.analyzer.result;

import java.util.List;
import java.util.Optional;

/**
 * How far a cut agrees with another one that it is held against. Only types that the other one has
 * in a service are judged; of those without a service in this one, {@code nearest} stands in.
 *
 * @param judged how many types the other cut has in services
 * @param placed how many of them this one has in a service outright
 * @param services how many this one parts them into
 * @param otherServices how many the other one has
 * @param ari adjusted Rand index, at most 1; 0 is chance
 * @param strictAri the same without {@code nearest}: whatever has no service is alone
 * @param pairPrecision share, in [0,1], of the pairs that this cut has together and the other one
 *     too
 * @param pairRecall share, in [0,1], of the pairs that the other cut has together and this one too
 * @param mojoFm in percent, at most 100; tolerant of splitting too much, for comparison with papers
 * @param tablesRight how many of the other cut's tables have the owner that matches
 * @param tables how many tables the other cut gives an owner
 * @param kernelFound how many of the other cut's shared types this one shares too
 * @param kernelOther how many types the other one shares
 * @param kernelHere how many types this one shares, of those that the other one speaks of
 * @param matches one for each service of the other cut, by its name
 */
public record CutComparison(
    int judged,
    int placed,
    int services,
    int otherServices,
    double ari,
    double strictAri,
    double pairPrecision,
    double pairRecall,
    double mojoFm,
    int tablesRight,
    int tables,
    int kernelFound,
    int kernelOther,
    int kernelHere,
    List<Match> matches) {

  /**
   * A service of the other cut and the one that has most of its types; no two have the same.
   *
   * @param other its name there
   * @param service its id here, empty where none is left that has any of its types
   * @param common how many types both have
   * @param otherTypes how many the other cut's service has
   * @param types how many this cut's service has, of those that are judged
   */
  public record Match(
      String other, Optional<String> service, int common, int otherTypes, int types) {}

  public CutComparison {
    matches = List.copyOf(matches);
  }
}
