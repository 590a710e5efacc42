package net.kilnwood.library.catalogue;

import java.util.List;

public interface TitleDao {

  List<Title> search(String words);

  Title byIsbn(String isbn);

  void setStatus(String barcode, String status);

  int countCopies(long titleId);
}
