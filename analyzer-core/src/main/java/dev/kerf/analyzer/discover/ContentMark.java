package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What tells the content of a file or blob without opening it: where two marks are equal, so are
 * the contents.
 *
 * @param text all that the mark is made of
 * @param changed when the file was last written to or given other attributes, by the clock of its
 *     file system; empty for what never changes
 */
public record ContentMark(String text, Optional<FileTime> changed) {

  /** The coarsest clock of a file system that anybody uses. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private static final String ATTRIBUTES = "unix:dev,ino,mode,size,lastModifiedTime,ctime";

  /** Of a blob, which git names by its content. */
  static ContentMark ofBlob(String id) {
    return new ContentMark("blob " + id, Optional.empty());
  }

  /**
   * Of a file on disk. The time of its last change is what no program can set back, unlike that of
   * its last write.
   *
   * @return empty where the file system does not keep that time
   */
  static Optional<ContentMark> ofFile(Path file) {
    try {
      Map<String, Object> seen = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      FileTime changed = (FileTime) seen.get("ctime");
      return Optional.of(
          new ContentMark(
              "file "
                  + seen.get("dev")
                  + ' '
                  + seen.get("ino")
                  + ' '
                  + seen.get("mode")
                  + ' '
                  + seen.get("size")
                  + ' '
                  + seen.get("lastModifiedTime")
                  + ' '
                  + changed,
              Optional.of(changed)));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether any change from now on will show: a file that was changed within a tick of the clock
   * can be changed once more and keep its mark.
   *
   * @param now by the clock of a file system
   */
  public boolean isSettledAt(FileTime now) {
    return changed
        .map(FileTime::toInstant)
        .map(at -> at.isBefore(now.toInstant().minus(TICK)))
        .orElse(true);
  }
}
