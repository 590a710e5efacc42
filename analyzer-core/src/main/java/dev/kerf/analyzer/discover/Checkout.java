package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.PlaceTemplate;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository that a folder lies in, at the commit that is checked out, for links to the lines
 * that were read and for its history. Only texts of its repository are looked at, and without any
 * only links are missing.
 */
public final class Checkout {

  /** A repository of hundred thousand branches has this much. */
  private static final int MAX_REFERENCES_BYTES = 16 << 20;

  private static final int MAX_REFERENCE_BYTES = 4096;

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?");
  private static final Pattern BRANCH = Pattern.compile("ref: *(refs/[^\\s\\p{Cntrl}]+)");

  private final Path top;
  private final Optional<GitFiles> files;

  private Checkout(Path top) {
    this.top = top;
    this.files = GitFiles.of(top);
  }

  /**
   * Where the files of a workspace are seen.
   *
   * @param folder a real path
   * @param stated what the user wrote instead, with {@code {commit}} where that goes
   */
  static Optional<PlaceTemplate> links(Path folder, Optional<String> stated) {
    Optional<Checkout> checkout = OwnGitFiles.top(folder).map(Checkout::new);
    Optional<String> commit = checkout.flatMap(Checkout::commit);
    if (stated.isPresent()) {
      return PlaceTemplate.of(stated.get().replace("{commit}", commit.orElse("HEAD")));
    }
    return commit.flatMap(
        at ->
            CodeHost.template(
                GitRemote.url(checkout.orElseThrow().top),
                at,
                checkout.orElseThrow().below(folder)));
  }

  /**
   * The id of the commit that is checked out in a working tree, without a look at its objects.
   *
   * @param top the folder that holds {@code .git}
   * @return empty where that does not say it
   */
  public static Optional<String> head(Path top) {
    return new Checkout(top).commit();
  }

  /**
   * Where the history of a working tree was cut off when it was cloned: the ids of commits whose
   * parents are not here, empty for a whole history.
   *
   * @param top the folder that holds {@code .git}
   */
  public static String boundary(Path top) {
    return new Checkout(top).text("shallow", MAX_REFERENCES_BYTES).strip();
  }

  private String below(Path folder) {
    StringBuilder out = new StringBuilder();
    for (Path name : top.relativize(folder)) {
      out.append(out.isEmpty() ? "" : "/").append(name);
    }
    return out.toString();
  }

  private Optional<String> commit() {
    String head = files.map(git -> git.own("HEAD", MAX_REFERENCE_BYTES)).orElse("").strip();
    Matcher branch = BRANCH.matcher(head);
    if (!branch.matches()) {
      return commit(head);
    }
    String name = branch.group(1);
    return name.contains("..")
        ? Optional.empty()
        : commit(text(name, MAX_REFERENCE_BYTES).strip()).or(() -> packed(name));
  }

  private Optional<String> packed(String name) {
    return text("packed-refs", MAX_REFERENCES_BYTES)
        .lines()
        .filter(line -> line.endsWith(' ' + name))
        .findFirst()
        .flatMap(line -> commit(line.substring(0, line.indexOf(' '))));
  }

  private static Optional<String> commit(String text) {
    return Optional.of(text).filter(name -> COMMIT.matcher(name).matches());
  }

  private String text(String name, int most) {
    return files.map(git -> git.shared(name, most)).orElse("");
  }
}
