package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftBreaksTest {

  private static String broken(String text) {
    return String.join("|", SoftBreaks.pieces(text, SoftBreaks.LONG));
  }

  @Test
  void a_long_name_may_break_before_its_humps_and_after_its_dots() {
    assertEquals(
        "Stock|ItemRepository.|findBy|Product|SkuAnd|WarehouseCode",
        broken("StockItemRepository.findByProductSkuAndWarehouseCode"));
    assertEquals("customer_|address_|history", broken("customer_address_history"));
  }

  @Test
  void a_name_that_fits_into_a_column_does_not_break() {
    assertEquals("OrderRepository", broken("OrderRepository"));
    assertEquals("", broken(""));
  }

  @Test
  void what_has_room_on_a_line_stays_whole_among_others() throws Exception {
    String path = "OrderService.reserveStock › StockMovementRepository.record";
    Object markup = new SoftBreaks().exec(List.of(path, 40));
    assertEquals(path, HTMLOutputFormat.INSTANCE.getMarkupString((TemplateHTMLOutputModel) markup));
  }

  @Test
  void words_of_a_sentence_break_each_by_itself() {
    assertEquals(
        "OrderService calls Inventory|Reservation|Service here",
        broken("OrderService calls InventoryReservationService here"));
    assertEquals(
        "sells the whole of a warehouse to whoever may ask for it",
        broken("sells the whole of a warehouse to whoever may ask for it"));
  }

  @Test
  void what_looks_like_markup_stays_text() throws Exception {
    Object markup = new SoftBreaks().exec(List.of("</script><img/onerror=alert(AnotherName)>"));
    assertEquals(
        "&lt;/script&gt;&lt;img/<wbr>onerror=alert(<wbr>Another<wbr>Name)&gt;",
        HTMLOutputFormat.INSTANCE.getMarkupString((TemplateHTMLOutputModel) markup));
  }
}
