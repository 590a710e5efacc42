package de.haferkamp.shop.service;

import de.haferkamp.shop.dto.ReviewForm;
import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Product;
import de.haferkamp.shop.model.Review;
import de.haferkamp.shop.repository.CustomerRepository;
import de.haferkamp.shop.repository.OrderRepository;
import de.haferkamp.shop.repository.ProductRepository;
import de.haferkamp.shop.repository.ReviewRepository;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReviewService {

  private final ReviewRepository reviews;
  private final ProductRepository products;
  private final CustomerRepository customers;
  private final OrderRepository orders;
  private final AuditService audit;
  private final Clock clock;

  public ReviewService(
      ReviewRepository reviews,
      ProductRepository products,
      CustomerRepository customers,
      OrderRepository orders,
      AuditService audit,
      Clock clock) {
    this.reviews = reviews;
    this.products = products;
    this.customers = customers;
    this.orders = orders;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Review> approvedFor(String sku) {
    return reviews.findByProductSkuAndApprovedTrueOrderByCreatedAtDesc(sku);
  }

  public List<Review> pending() {
    return reviews.findByApprovedFalseOrderByCreatedAt();
  }

  /** Only who bought the thing may review it. */
  @Transactional
  public void write(String sku, long customerId, ReviewForm form) {
    Product product =
        products.findBySku(sku).orElseThrow(() -> new NotFoundException("product", sku));
    if (!orders.existsByCustomerIdAndItemsProductId(customerId, product.getId())) {
      throw new IllegalArgumentException("Not bought here: " + sku);
    }
    reviews.save(
        new Review(
            product,
            customers.getReferenceById(customerId),
            form.getStars(),
            form.getBody(),
            clock.instant()));
  }

  @Transactional
  public void approve(long reviewId, String actor) {
    Review review =
        reviews.findById(reviewId).orElseThrow(() -> new NotFoundException("review", reviewId));
    review.approve();
    reviews.save(review);
    long productId = review.getProduct().getId();
    ReviewRepository.Rating rating = reviews.ratingOf(productId);
    products.updateRating(
        productId, BigDecimal.valueOf(rating.getAverage()), (int) rating.getCount());
    audit.log(actor, "APPROVE_REVIEW", String.valueOf(reviewId));
  }
}
