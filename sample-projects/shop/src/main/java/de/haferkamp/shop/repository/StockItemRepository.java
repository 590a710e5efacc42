package de.haferkamp.shop.repository;

import de.haferkamp.shop.model.StockItem;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface StockItemRepository extends JpaRepository<StockItem, Long> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from StockItem s where s.product.id = ?1 order by s.onHand desc")
  List<StockItem> findForUpdate(long productId);

  @Query("select coalesce(sum(s.onHand - s.reserved), 0) from StockItem s where s.product.id = ?1")
  long available(long productId);

  @Query("select s from StockItem s where s.onHand - s.reserved < s.reorderLevel")
  List<StockItem> findLow();

  Optional<StockItem> findByProductSkuAndWarehouseCode(String sku, String warehouseCode);
}
