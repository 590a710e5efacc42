package dev.kerf.analyzer.recommend;

import java.nio.file.Path;

/**
 * A repository of git at the commit that is checked out.
 *
 * @param folder its working tree
 * @param head the id of the commit
 * @param boundary the ids of commits where a shallow clone cut the history off; empty for none
 */
public record CheckedOut(Path folder, String head, String boundary) {

  /** All that a result depends on: where it lies changes nothing. */
  @Override
  public String toString() {
    return head + ' ' + boundary;
  }
}
