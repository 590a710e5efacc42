package net.kilnwood.library.catalogue;

import java.util.List;

public interface CatalogueService {

  List<Title> search(String words);

  boolean isOnShelf(String isbn);
}
