package dev.kerf.analyzer.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Package a is service 0, package b service 1. */
class ServiceNamesTest {

  private static List<String> ids(String... types) {
    Codebase codebase = new CodebaseSketch().type(types).build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    ElementIndex index = graph.index();
    int[] placeOf = new int[index.size()];
    int services = 0;
    for (int i = 0; i < placeOf.length; i++) {
      placeOf[i] = ((TypeName) index.element(i)).packageName().charAt(0) - 'a';
      services = Math.max(services, placeOf[i] + 1);
    }
    List<String> ids = new ArrayList<>();
    for (List<String> words :
        new ServiceNames(index, graph.roles(), codebase.foreignKeys())
            .names(new Placement(placeOf, placeOf.clone(), services))) {
      ids.add(ServiceNames.id(words));
    }
    return ids;
  }

  @Test
  void a_service_is_called_by_the_word_that_its_types_share() {
    assertEquals(
        List.of("order", "customer"),
        ids(
            "a.Order",
            "a.OrderService",
            "a.OrderController",
            "a.Line",
            "b.Customer",
            "b.CustomerServiceImpl",
            "b.Address"));
  }

  @Test
  void a_word_and_its_usual_companion_stay_together() {
    assertEquals(
        List.of("shopping-cart", "invoice"),
        ids(
            "a.ShoppingCart",
            "a.ShoppingCartItem",
            "a.ShoppingCartDao",
            "b.Invoice",
            "b.InvoiceDao",
            "b.Tax"));
  }

  @Test
  void a_word_that_everything_carries_names_nothing() {
    assertEquals(
        List.of("order", "user"),
        ids("a.AcmeOrder", "a.AcmeOrderDao", "b.AcmeUser", "b.AcmeUserDao"));
  }

  @Test
  void a_prefix_of_several_services_names_none_of_them() {
    assertEquals(
        List.of("dict", "notice", "role", "page"),
        ids(
            "a.SysDict",
            "a.SysDictDao",
            "a.SysDictEntry",
            "b.SysNotice",
            "b.SysNoticeDao",
            "b.SysNoticeRead",
            "c.SysRole",
            "c.SysRoleDao",
            "c.SysRoleMenu",
            "d.Page",
            "d.PageDao",
            "d.PageLink",
            "d.Banner",
            "d.BannerDao",
            "d.Footer",
            "d.FooterDao",
            "d.Header",
            "d.HeaderDao",
            "d.Logo",
            "d.Teaser"));
  }

  @Test
  void a_word_that_leads_the_names_of_one_service_is_its_name() {
    assertEquals(
        List.of("mail", "user"),
        ids(
            "a.MailQueue",
            "a.MailTemplate",
            "a.MailLog",
            "a.MailRetry",
            "b.User",
            "b.UserDao",
            "b.UserView",
            "b.Role"));
  }

  @Test
  void a_word_before_nothing_but_technical_words_still_leads() {
    assertEquals(
        List.of("user", "dict", "notice", "order", "payment"),
        ids(
            "a.SysUser",
            "a.SysUserMapper",
            "a.SysUserRole",
            "a.SysUserController",
            "a.SysMenu",
            "a.SysConfig",
            "a.SysConfigMapper",
            "b.SysDict",
            "b.SysDictMapper",
            "b.SysDictController",
            "b.SysDictType",
            "c.SysNotice",
            "c.SysNoticeMapper",
            "c.SysNoticeController",
            "c.SysNoticeRead",
            "d.Order",
            "d.OrderMapper",
            "d.OrderLine",
            "d.OrderLineMapper",
            "d.OrderState",
            "d.OrderStateMapper",
            "d.OrderController",
            "d.OrderPage",
            "e.Payment",
            "e.PaymentMapper",
            "e.PaymentState",
            "e.PaymentMethod",
            "e.PaymentMethodMapper",
            "e.PaymentController",
            "e.PaymentPage"));
  }

  @Test
  void the_table_that_others_refer_to_is_what_a_service_is_about() {
    CodebaseSketch sketch =
        new CodebaseSketch()
            .type("a.Voucher", "a.VoucherDao", "a.VoucherView", "a.Customer", "a.CustomerDao")
            .write("a.VoucherDao", "voucher")
            .write("a.CustomerDao", "customer")
            .write("a.CustomerDao", "address")
            .write("a.CustomerDao", "newsletter");

    assertEquals("voucher", nameOfAll(sketch.build()));

    sketch.foreignKey("address", "owner", "customer").foreignKey("newsletter", "to", "customer");
    assertEquals("customer", nameOfAll(sketch.build()));
  }

  private static String nameOfAll(Codebase codebase) {
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    int[] placeOf = new int[graph.index().size()];
    return ServiceNames.id(
        new ServiceNames(graph.index(), graph.roles(), codebase.foreignKeys())
            .names(new Placement(placeOf, placeOf.clone(), 1))
            .get(0));
  }

  @Test
  void the_packages_that_hold_everything_name_the_application_and_no_service() {
    Codebase codebase =
        new CodebaseSketch()
            .type("acme.a.AcmeEntity", "acme.a.AcmeOrder", "acme.a.AcmeRules", "acme.a.OrderDao")
            .type("acme.b.User", "acme.b.UserDao", "acme.b.UserView", "acme.b.UserPage")
            .build();
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    int[] placeOf = {0, 0, 0, 0, 1, 1, 1, 1};

    List<List<String>> names =
        new ServiceNames(graph.index(), graph.roles(), List.of())
            .names(new Placement(placeOf, placeOf.clone(), 2));

    assertEquals(List.of(List.of("order"), List.of("user")), names);
  }

  @Test
  void the_package_that_a_service_shares_names_it() {
    assertEquals(
        List.of("catalogue", "user"),
        ids(
            "a.catalogue.Book",
            "a.catalogue.Author",
            "a.catalogue.Isbn",
            "a.catalogue.BookDao",
            "b.User",
            "b.UserDao",
            "b.Role",
            "b.Group"));
  }

  @Test
  void what_only_a_few_of_a_package_are_called_is_no_companion_of_its_word() {
    assertEquals(
        List.of("organisation", "user"),
        ids(
            "a.organisation.OrganisationCurrency",
            "a.organisation.Office",
            "a.organisation.Staff",
            "a.organisation.Holiday",
            "b.User",
            "b.UserDao",
            "b.UserRole",
            "b.UserGroup"));
  }

  @Test
  void a_package_is_read_in_the_words_that_types_are_named_with() {
    assertEquals(
        List.of("loan", "user"),
        ids(
            "a.loanproduct.Loan",
            "a.loanproduct.ProductMix",
            "a.loanaccount.Rate",
            "a.loanaccount.AccountRule",
            "b.User",
            "b.UserDao",
            "b.UserRole",
            "b.UserGroup"));
  }

  @Test
  void a_large_service_of_several_subjects_is_called_by_two() {
    List<String> types = new ArrayList<>(List.of("b.User", "b.UserDao"));
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      types.add("a." + letter + "x" + letter + "y");
      types.add("a." + letter + "v" + letter + "w");
    }
    for (String end : List.of("Sender", "Inbox", "Footer", "Header")) {
      types.add("a.Mail" + end);
    }
    for (String end : List.of("Column", "Row", "Chart")) {
      types.add("a.Report" + end);
    }
    assertEquals(List.of("mail-and-report", "user"), ids(types.toArray(String[]::new)));
    types.removeIf(type -> type.startsWith("a.") && type.length() == 6);
    assertEquals(List.of("mail", "user"), ids(types.toArray(String[]::new)), "a small one");
  }

  @Test
  void the_written_form_is_kept() {
    assertEquals(
        List.of("goods", "user"), ids("a.Goods", "a.GoodsService", "b.User", "b.UserService"));
  }

  @Test
  void a_number_that_a_word_is_always_written_with_is_part_of_it() {
    assertEquals(
        List.of("hl7", "address"),
        ids(
            "a.HL7Source",
            "a.HL7Message",
            "a.HL7Queue",
            "b.Address1",
            "b.AddressBook",
            "b.Addresses"));
  }

  @Test
  void no_two_services_have_one_name_and_none_is_called_shared() {
    assertEquals(
        List.of("order", "service-2"),
        ids("a.Order", "a.OrderDao", "a.Line", "a.Tax", "a.Discount", "a.Note", "b.Order"));
    assertEquals(List.of("service-1"), ids("a.Shared"));
  }

  @Test
  void letters_that_no_id_can_have_give_a_number() {
    assertEquals(List.of("service-1"), ids("a.\u0417\u0430\u043a\u0430\u0437"));
  }

  @Test
  void a_letter_that_belongs_to_a_word_stays_with_it() {
    assertEquals(
        List.of("oauth2", "customer"),
        ids(
            "a.OAuth2Client",
            "a.OAuth2Token",
            "a.OAuth2ClientDao",
            "b.Customer",
            "b.CustomerDao",
            "b.CustomerAddress"));
  }

  @Test
  void a_letter_that_all_kinds_of_names_begin_with_belongs_to_no_word() {
    assertEquals(
        List.of("order", "customer"),
        ids(
            "a.IOrder",
            "a.IOrderLine",
            "a.IOrderDao",
            "b.ICustomer",
            "b.ICustomerDao",
            "b.ICustomerAddress"));
  }

  @Test
  void a_word_is_no_companion_of_itself() {
    assertEquals(
        List.of("plugin", "customer"),
        ids(
            "a.PluginPlugin",
            "a.PluginPluginStore",
            "a.PluginPluginDao",
            "b.Customer",
            "b.CustomerDao",
            "b.CustomerAddress"));
  }
}
