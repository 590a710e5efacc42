package de.haferkamp.shop.controller;

import de.haferkamp.shop.model.StockItem;
import de.haferkamp.shop.service.ShippingService;
import de.haferkamp.shop.service.StockService;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the hand-helds in the warehouses. */
@RestController
@RequestMapping("/api/warehouse")
public class WarehouseController {

  public record LowStock(String sku, String warehouse, int onHand, int reserved) {}

  private final StockService stock;
  private final ShippingService shipping;

  public WarehouseController(StockService stock, ShippingService shipping) {
    this.stock = stock;
    this.shipping = shipping;
  }

  @GetMapping("/low-stock")
  public List<LowStock> lowStock() {
    return stock.low().stream().map(this::row).toList();
  }

  @GetMapping("/movements/{sku}")
  public List<Map<String, Object>> movements(@PathVariable String sku) {
    return stock.history(sku);
  }

  @PostMapping("/receipts")
  public void receive(
      @RequestParam String sku, @RequestParam String warehouse, @RequestParam int quantity) {
    stock.receive(sku, warehouse, quantity);
  }

  @PostMapping("/shipments/{trackingNumber}/delivered")
  public void delivered(@PathVariable String trackingNumber) {
    shipping.delivered(trackingNumber);
  }

  private LowStock row(StockItem item) {
    return new LowStock(
        item.getProduct().getSku(),
        item.getWarehouse().getName(),
        item.getOnHand(),
        item.getReserved());
  }
}
