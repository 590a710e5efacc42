package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.Review;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ReviewRepository extends JpaRepository<Review, Long> {

  interface Rating {

    Double getAverage();

    long getCount();
  }

  List<Review> findByProductSkuAndApprovedTrueOrderByCreatedAtDesc(String sku);

  List<Review> findByApprovedFalseOrderByCreatedAt();

  @Query(
      "select avg(r.stars) as average, count(r) as count"
          + " from Review r where r.product.id = ?1 and r.approved = true")
  Rating ratingOf(long productId);
}
