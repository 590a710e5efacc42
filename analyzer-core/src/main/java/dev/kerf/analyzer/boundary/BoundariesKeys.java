package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.yaml.YamlKey;
import java.util.List;

/** The keys of {@code boundaries.yml}. */
final class BoundariesKeys {

  static final String DEFAULT_LEVEL = "default";

  static final YamlKey VERSION =
      new YamlKey("version", "1", "version: 1", "Which dialect the file is written in.");
  static final YamlKey SERVICES =
      new YamlKey(
          "services",
          "a mapping of ids to services",
          "services: {order: {types: [com.shop.order.**]}}",
          "The services, by id.");
  static final YamlKey SHARED_KERNEL =
      new YamlKey(
          "shared-kernel",
          "a mapping with types, tables or columns",
          "shared-kernel: {types: [com.shop.common.**]}",
          "What every service may use.");
  static final YamlKey UNASSIGNED =
      new YamlKey(
          "unassigned",
          "a mapping with types, tables or columns",
          "unassigned: {tables: [audit_log]}",
          "What is explicitly nobody's.");
  static final YamlKey EXEMPT =
      new YamlKey(
          "exempt",
          "a list of exemptions",
          "exempt: [{kind: join, ends: [com.shop.Report, \"table:orders\", \"table:users\"],"
              + " reason: Yearly report, link: \"https://tracker/7\", owner: \"@team\"}]",
          "Crossings that the team has agreed to live with.");
  static final YamlKey TYPES =
      new YamlKey(
          "types",
          "a list of type patterns",
          "types: [com.shop.order.**, com.shop.web.OrderController]",
          "Types that it owns.");
  static final YamlKey TABLES =
      new YamlKey(
          "tables",
          "a list of table patterns",
          "tables: [orders, order_*, sales.invoices]",
          "Tables, views and other stores that it owns.");
  static final YamlKey COLUMNS =
      new YamlKey(
          "columns",
          "a list of column patterns",
          "columns: [customer.loyalty_points]",
          "Columns that it owns in another service's table.");
  static final YamlKey API =
      new YamlKey(
          "api",
          "a list of type patterns",
          "api: [com.shop.order.api.**]",
          "Types of its own that every service may use.");
  static final YamlKey USES =
      new YamlKey(
          "uses",
          "a list of ids of services",
          "uses: [billing]",
          "Services that its code may depend on; their tables stay closed.");
  static final YamlKey ENFORCE =
      new YamlKey(
          "enforce",
          "off, warn, ratchet or strict",
          "enforce: {default: ratchet, type-use: warn}",
          "How strictly crossings out of it are judged, for all kinds or each.");
  static final YamlKey OWNERS =
      new YamlKey(
          "owners",
          "a list of people or teams",
          "owners: [\"@shop/orders\"]",
          "Who answers for it.");
  static final YamlKey KIND =
      new YamlKey("kind", "a crossing kind", "kind: table-read", "The kind of the crossing.");
  static final YamlKey ENDS =
      new YamlKey(
          "ends",
          "a list of names",
          "ends: [com.shop.Report, \"table:users\"]",
          "What the finding names, in its order; * stands for any characters.");
  static final YamlKey REASON =
      new YamlKey("reason", "a sentence", "reason: Goes with the old report", "Why.");
  static final YamlKey LINK =
      new YamlKey("link", "an address", "link: \"https://tracker/7\"", "Where it was agreed.");
  static final YamlKey OWNER =
      new YamlKey("owner", "a person or team", "owner: \"@shop/orders\"", "Who ends it.");
  static final YamlKey EXPIRES =
      new YamlKey("expires", "a day", "expires: 2027-01-31", "The last day on which it holds.");

  static final List<YamlKey> TOP =
      List.of(VERSION, SERVICES, SHARED_KERNEL, UNASSIGNED, ENFORCE, EXEMPT);
  static final List<YamlKey> MEMBERS = List.of(TYPES, TABLES, COLUMNS);
  static final List<YamlKey> SERVICE = List.of(TYPES, TABLES, COLUMNS, API, USES, ENFORCE, OWNERS);
  static final List<YamlKey> EXEMPTION = List.of(KIND, ENDS, REASON, LINK, OWNER, EXPIRES);

  private BoundariesKeys() {}

  static List<String> names(List<YamlKey> keys) {
    return keys.stream().map(YamlKey::name).toList();
  }
}
