package de.haferkamp.shop.service;

import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Category;
import de.haferkamp.shop.model.Money;
import de.haferkamp.shop.model.Product;
import de.haferkamp.shop.repository.CategoryRepository;
import de.haferkamp.shop.repository.ProductRepository;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
public class CatalogueService {

  private static final int PAGE_SIZE = 24;

  private final ProductRepository products;
  private final CategoryRepository categories;
  private final AuditService audit;

  public CatalogueService(
      ProductRepository products, CategoryRepository categories, AuditService audit) {
    this.products = products;
    this.categories = categories;
    this.audit = audit;
  }

  public List<Category> topCategories() {
    return categories.findByParentIsNullOrderByName();
  }

  public Page<Product> inCategory(String slug, int page) {
    return products.findByCategorySlug(slug, PageRequest.of(page, PAGE_SIZE));
  }

  public List<Product> search(String text) {
    return text.isBlank() ? List.of() : products.search(text.strip());
  }

  public Product product(String sku) {
    return products.findBySku(sku).orElseThrow(() -> new NotFoundException("product", sku));
  }

  public List<Product> novelties() {
    return products.findTop5ByOrderByIdDesc();
  }

  @Transactional
  public void changePrice(String sku, Money price, String actor) {
    Product product = product(sku);
    audit.log(actor, "PRICE " + product.getPrice() + " -> " + price, sku);
    product.setPrice(price);
    products.save(product);
  }

  @Transactional
  public void addImage(String sku, String url) {
    Product product = product(sku);
    product.getImages().add(url);
    products.save(product);
  }
}
