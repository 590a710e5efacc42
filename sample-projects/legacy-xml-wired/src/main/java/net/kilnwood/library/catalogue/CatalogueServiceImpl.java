package net.kilnwood.library.catalogue;

import java.util.List;

/** Wired in applicationContext.xml. */
public class CatalogueServiceImpl implements CatalogueService {

  private TitleDao titleDao;

  public void setTitleDao(TitleDao titleDao) {
    this.titleDao = titleDao;
  }

  public List<Title> search(String words) {
    return titleDao.search(words);
  }

  public boolean isOnShelf(String isbn) {
    Title title = titleDao.byIsbn(isbn);
    return titleDao.countCopies(title.getId()) > 0;
  }
}
