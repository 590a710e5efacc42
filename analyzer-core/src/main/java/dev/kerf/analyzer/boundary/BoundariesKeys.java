package dev.kerf.analyzer.boundary;

import java.util.List;

/** The keys of {@code boundaries.yml}. */
final class BoundariesKeys {

  static final String DEFAULT_LEVEL = "default";

  static final BoundariesKey VERSION =
      new BoundariesKey("version", "1", "version: 1", "Which dialect the file is written in.");
  static final BoundariesKey SERVICES =
      new BoundariesKey(
          "services",
          "a mapping of ids to services",
          "services: {order: {types: [com.shop.order.**]}}",
          "The services, by id.");
  static final BoundariesKey SHARED_KERNEL =
      new BoundariesKey(
          "shared-kernel",
          "a mapping with types, tables or columns",
          "shared-kernel: {types: [com.shop.common.**]}",
          "What every service may use.");
  static final BoundariesKey UNASSIGNED =
      new BoundariesKey(
          "unassigned",
          "a mapping with types, tables or columns",
          "unassigned: {tables: [audit_log]}",
          "What is explicitly nobody's.");
  static final BoundariesKey EXEMPT =
      new BoundariesKey(
          "exempt",
          "a list of exemptions",
          "exempt: [{kind: join, ends: [com.shop.Report, \"table:orders\", \"table:users\"],"
              + " reason: Yearly report, link: \"https://tracker/7\", owner: \"@team\"}]",
          "Crossings that the team has agreed to live with.");
  static final BoundariesKey INCLUDE =
      new BoundariesKey(
          "include",
          "a list of files below the folder of this one",
          "include: [boundaries/order.yml, boundaries/billing.yml]",
          "Files with more services and exemptions, such as one for each service.");
  static final BoundariesKey LINK_TEMPLATE =
      new BoundariesKey(
          "link-template",
          "an address with {} in it",
          "link-template: \"https://tracker.example.org/{}\"",
          "What the id of a ticket stands for in 'link'.");
  static final BoundariesKey TYPES =
      new BoundariesKey(
          "types",
          "a list of type patterns",
          "types: [com.shop.order.**, com.shop.web.OrderController]",
          "Types that it owns.");
  static final BoundariesKey TABLES =
      new BoundariesKey(
          "tables",
          "a list of table patterns",
          "tables: [orders, order_*, sales.invoices]",
          "Tables, views and other stores that it owns.");
  static final BoundariesKey COLUMNS =
      new BoundariesKey(
          "columns",
          "a list of column patterns",
          "columns: [customer.loyalty_points]",
          "Columns that it owns in another service's table.");
  static final BoundariesKey API =
      new BoundariesKey(
          "api",
          "a list of type patterns",
          "api: [com.shop.order.api.**]",
          "Types of its own that every service may use.");
  static final BoundariesKey USES =
      new BoundariesKey(
          "uses",
          "a list of ids of services",
          "uses: [billing]",
          "Services that its code may depend on; their tables stay closed.");
  static final BoundariesKey ENFORCE =
      new BoundariesKey(
          "enforce",
          "off, warn, ratchet or strict",
          "enforce: {default: ratchet, type-use: warn}",
          "How strictly crossings out of it are judged, for all kinds or each.");
  static final BoundariesKey OWNERS =
      new BoundariesKey(
          "owners",
          "a list of people or teams",
          "owners: [\"@shop/orders\"]",
          "Who answers for it.");
  static final BoundariesKey KIND =
      new BoundariesKey("kind", "a crossing kind", "kind: table-read", "The kind of the crossing.");
  static final BoundariesKey ENDS =
      new BoundariesKey(
          "ends",
          "a list of names",
          "ends: [com.shop.Report, \"table:users\"]",
          "What the finding names, in its order; * stands for any characters.");
  static final BoundariesKey REASON =
      new BoundariesKey("reason", "a sentence", "reason: Goes with the old report", "Why.");
  static final BoundariesKey LINK =
      new BoundariesKey(
          "link", "an address", "link: \"https://tracker/7\"", "Where it was agreed.");
  static final BoundariesKey OWNER =
      new BoundariesKey("owner", "a person or team", "owner: \"@shop/orders\"", "Who ends it.");
  static final BoundariesKey EXPIRES =
      new BoundariesKey(
          "expires", "a day", "expires: 2027-01-31", "The last day on which it holds.");
  static final BoundariesKey CONSTRAINTS =
      new BoundariesKey(
          "constraints",
          "a mapping with must-link, cannot-link, pinned, services, ignore or criticality",
          "constraints: {services: 4-8, ignore: [com.shop.legacy.**]}",
          "What kerf analyze has to respect when it recommends a cut; the gate does not read it.");
  static final BoundariesKey CRITICALITY =
      new BoundariesKey(
          "criticality",
          "a mapping of low, medium, high or numbers with what is so critical",
          "criticality: {high: [com.shop.pay.**, \"table:invoices\", POST /orders*]}",
          "What matters how much to the business; the most critical service comes out first.");
  static final BoundariesKey MUST_LINK =
      new BoundariesKey(
          "must-link",
          "a mapping of names to lists of types and stores",
          "must-link: {one-order: [com.shop.Order, com.shop.OrderLine]}",
          "What has to be in one service, whichever.");
  static final BoundariesKey CANNOT_LINK =
      new BoundariesKey(
          "cannot-link",
          "a mapping of names to lists of types and stores",
          "cannot-link: {card-data: [com.shop.card.**, com.shop.order.**]}",
          "Of each list no service may hold what two of the patterns match.");
  static final BoundariesKey PINNED =
      new BoundariesKey(
          "pinned",
          "a mapping of ids of services to lists of types and stores",
          "pinned: {billing: [com.shop.Invoice, \"table:invoices\"]}",
          "What the service of that id has to hold.");
  static final BoundariesKey IGNORE =
      new BoundariesKey(
          "ignore",
          "a list of types and stores",
          "ignore: [com.shop.legacy.**, \"table:tmp_*\"]",
          "What steers nothing and belongs to no service.");
  static final BoundariesKey SERVICE_COUNT =
      new BoundariesKey(
          "services",
          "a number from 2 or a range",
          "services: 4-8",
          "How many services the recommended cut has.");

  static final List<BoundariesKey> TOP =
      List.of(
          VERSION,
          INCLUDE,
          LINK_TEMPLATE,
          SERVICES,
          SHARED_KERNEL,
          UNASSIGNED,
          ENFORCE,
          EXEMPT,
          CONSTRAINTS);
  static final List<BoundariesKey> CONSTRAINT =
      List.of(SERVICE_COUNT, MUST_LINK, CANNOT_LINK, PINNED, IGNORE, CRITICALITY);
  static final List<BoundariesKey> INCLUDED = List.of(VERSION, SERVICES, EXEMPT);
  static final List<BoundariesKey> MEMBERS = List.of(TYPES, TABLES, COLUMNS);
  static final List<BoundariesKey> SERVICE =
      List.of(TYPES, TABLES, COLUMNS, API, USES, ENFORCE, OWNERS);
  static final List<BoundariesKey> EXEMPTION = List.of(KIND, ENDS, REASON, LINK, OWNER, EXPIRES);

  private BoundariesKeys() {}

  static List<String> names(List<BoundariesKey> keys) {
    return keys.stream().map(BoundariesKey::name).toList();
  }
}
