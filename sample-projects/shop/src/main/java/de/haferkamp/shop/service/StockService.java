package de.haferkamp.shop.service;

import de.haferkamp.shop.exception.NotFoundException;
import de.haferkamp.shop.model.Order;
import de.haferkamp.shop.model.OrderItem;
import de.haferkamp.shop.model.StockItem;
import de.haferkamp.shop.repository.StockItemRepository;
import de.haferkamp.shop.repository.StockMovementDao;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class StockService {

  private final StockItemRepository stockItems;
  private final StockMovementDao movements;
  private final Clock clock;

  public StockService(StockItemRepository stockItems, StockMovementDao movements, Clock clock) {
    this.stockItems = stockItems;
    this.movements = movements;
    this.clock = clock;
  }

  public long available(long productId) {
    return stockItems.available(productId);
  }

  public List<StockItem> low() {
    return stockItems.findLow();
  }

  public List<Map<String, Object>> history(String sku) {
    return movements.history(sku);
  }

  @Transactional
  public void receive(String sku, String warehouseCode, int quantity) {
    StockItem stock = stockItem(sku, warehouseCode);
    stock.receive(quantity);
    stockItems.save(stock);
    movements.record(
        stock.getProduct().getId(), warehouseCode, quantity, "RECEIVED", clock.instant());
  }

  @Transactional
  public void pick(Order order, String warehouseCode) {
    for (OrderItem item : order.getItems()) {
      StockItem stock = stockItem(item.getProduct().getSku(), warehouseCode);
      int picked = stock.pick(item.getQuantity());
      stockItems.save(stock);
      movements.record(
          item.getProduct().getId(), warehouseCode, -picked, "PICKED", clock.instant());
    }
  }

  private StockItem stockItem(String sku, String warehouseCode) {
    return stockItems
        .findByProductSkuAndWarehouseCode(sku, warehouseCode)
        .orElseThrow(() -> new NotFoundException("stock of " + sku + " in", warehouseCode));
  }
}
