package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Category;
import java.util.List;
import org.springframework.data.repository.Repository;

public interface CategoryRepository extends Repository<Category, Long> {

  List<Category> findByParentIsNullOrderByName();
}
