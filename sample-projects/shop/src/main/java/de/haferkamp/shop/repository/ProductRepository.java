package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface ProductRepository extends JpaRepository<Product, Long> {

  Optional<Product> findBySku(String sku);

  Page<Product> findByCategorySlug(String slug, Pageable page);

  @Query("select p from Product p where lower(p.name) like lower(concat('%', ?1, '%'))")
  List<Product> search(String text);

  List<Product> findTop5ByOrderByIdDesc();

  @Modifying
  @Query("update Product p set p.ratingAverage = ?2, p.ratingCount = ?3 where p.id = ?1")
  void updateRating(long id, BigDecimal average, int count);
}
