package uk.hireyard.stock;

import java.util.ArrayList;
import java.util.List;
import lombok.experimental.Delegate;
import uk.hireyard.model.Tool;

/** The tools in the yard; knows all that its shelf knows, but counts for itself. */
public class ToolStock {

  @Delegate(excludes = Countable.class)
  private final Shelf<Tool> shelf = new MapShelf<>(Tool::getNumber);

  @Delegate(types = Remarks.class)
  private final List<String> remarks = new ArrayList<>();

  public int count() {
    return shelf.count() + remarks.size();
  }

  private interface Remarks {
    boolean add(String remark);

    boolean isEmpty();
  }
}
