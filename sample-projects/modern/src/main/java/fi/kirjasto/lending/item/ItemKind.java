package fi.kirjasto.lending.item;

/** What an item is, and so for how long it may go out. */
public sealed interface ItemKind {

  record Book(int pages) implements ItemKind {}

  record Film(int minutes) implements ItemKind {}

  record Device() implements ItemKind {}

  default int days() {
    return switch (this) {
      case Book(int pages) when pages > 500 -> 42;
      case Book book -> 28;
      case Film film -> 7;
      case Device device -> 14;
    };
  }

  static ItemKind of(String name, int size) {
    return switch (name) {
      case "book" -> new Book(size);
      case "film" -> new Film(size);
      default -> new Device();
    };
  }
}
