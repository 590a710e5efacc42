package net.kilnwood.library.catalogue;

public class Title {
  private final long id;
  private final String isbn;
  private final String name;

  public Title(long id, String isbn, String name) {
    this.id = id;
    this.isbn = isbn;
    this.name = name;
  }

  public long getId() {
    return id;
  }

  public String getIsbn() {
    return isbn;
  }

  public String getName() {
    return name;
  }
}
