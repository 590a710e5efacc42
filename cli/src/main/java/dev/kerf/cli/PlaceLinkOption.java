package dev.kerf.cli;

import dev.kerf.analyzer.model.PlaceTemplate;
import java.nio.file.Path;
import java.util.Optional;

/** Where a user wants the places of a page to lead. */
final class PlaceLinkOption {

  private PlaceLinkOption() {}

  /**
   * The template that is meant.
   *
   * @param said {@code none}, an editor of this machine, or a template
   * @throws WrongUse when it is none of these
   */
  static Optional<String> template(String said) {
    return switch (said) {
      case "none" -> Optional.empty();
      case "idea" -> Optional.of("idea://open?file=" + here() + "{path}&line={line}");
      case "vscode" -> Optional.of("vscode://file" + here() + "{path}:{line}");
      default ->
          Optional.of(
              PlaceTemplate.of(said)
                  .map(PlaceTemplate::text)
                  .orElseThrow(
                      () ->
                          new WrongUse(
                              "--links " + said + " is no address that places can lead to",
                              "Say idea, vscode, none, or an address of http, https, idea or"
                                  + " vscode with {path} in it.")));
    };
  }

  /** The current folder as part of an address, with slashes around it. */
  private static String here() {
    String folder = Path.of("").toAbsolutePath().toString().replace('\\', '/');
    String encoded = PlaceTemplate.encoded(folder);
    return (encoded.startsWith("/") ? "" : "/") + encoded + (encoded.endsWith("/") ? "" : "/");
  }
}
