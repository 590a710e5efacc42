package dev.kerf.analyzer.framework.mybatis;

import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.PropertiesStated;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table and the columns that a generic mapper keeps an entity in: as annotated (by MyBatis-Plus
 * or, for the generic mappers of tk.mybatis, by JPA), else by their names with underscores.
 *
 * @param columns by field, in order
 * @param markedOnly whether rows are never deleted but marked so
 */
record MappedTable(String name, Map<String, String> columns, boolean markedOnly) {

  private static final String PLUS = "com.baomidou.mybatisplus.annotation.";

  /** Settings of the application, in Spring's relaxed spelling. */
  record Settings(String prefix, String markedField) {

    static Settings of(ResolvedApplication application) {
      String prefix = "";
      String marked = "";
      for (ResolvedApplication.Document document : application.documents()) {
        if (document.fact() instanceof PropertiesStated stated) {
          for (PropertiesStated.Entry entry : stated.entries()) {
            String key = entry.key().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
            if (key.endsWith("globalconfig.dbconfig.tableprefix")) {
              prefix = entry.value().strip();
            } else if (key.endsWith("globalconfig.dbconfig.logicdeletefield")) {
              marked = entry.value().strip();
            }
          }
        }
      }
      return new Settings(prefix, marked);
    }
  }

  static MappedTable of(ResolvedApplication application, ResolvedType entity, Settings settings) {
    Map<String, String> columns = new LinkedHashMap<>();
    boolean marked = false;
    Set<ResolvedType> seen = new HashSet<>();
    for (Optional<ResolvedType> at = Optional.of(entity);
        at.isPresent() && seen.add(at.get());
        at = at.get().superclass().map(JavaType.ClassType::name).flatMap(application::type)) {
      for (ResolvedField field : at.get().fields()) {
        if (isKept(field)) {
          columns.putIfAbsent(field.name(), column(field));
          marked |= has(field, "TableLogic") || field.name().equals(settings.markedField());
        }
      }
    }
    return new MappedTable(name(entity, settings), columns, marked);
  }

  private static boolean isKept(ResolvedField field) {
    int modifiers = field.declared().modifiers();
    return !Modifier.has(modifiers, Modifier.STATIC)
        && !Modifier.has(modifiers, Modifier.TRANSIENT)
        && field.declared().role() != FieldDeclared.Role.ENUM_CONSTANT
        && field.annotations().stream()
            .noneMatch(
                annotation ->
                    annotation.type().simpleName().equals("Transient")
                        || annotation.type().binaryName().equals(PLUS + "TableField")
                            && annotation.text("exist").filter("false"::equals).isPresent());
  }

  private static boolean has(ResolvedField field, String simpleName) {
    return field.annotations().stream()
        .anyMatch(annotation -> annotation.type().binaryName().equals(PLUS + simpleName));
  }

  private static String column(ResolvedField field) {
    for (ResolvedAnnotation annotation : field.annotations()) {
      Optional<String> name =
          switch (annotation.type().simpleName()) {
            case "TableField", "TableId" -> annotation.text("value");
            case "Column" -> annotation.text("name");
            default -> Optional.empty();
          };
      Optional<String> written = name.map(text -> text.replaceAll("[`\"\\[\\]]", ""));
      if (written.filter(text -> !text.isBlank()).isPresent()) {
        return written.get();
      }
    }
    return snake(field.name());
  }

  private static String name(ResolvedType entity, Settings settings) {
    for (ResolvedAnnotation annotation : entity.annotations()) {
      Optional<String> name =
          switch (annotation.type().simpleName()) {
            case "TableName" -> annotation.text("value");
            case "Table" -> annotation.text("name");
            default -> Optional.empty();
          };
      if (name.filter(text -> !text.isBlank()).isPresent()) {
        boolean prefixed = annotation.text("keepGlobalPrefix").filter("true"::equals).isPresent();
        String schema = annotation.text("schema").filter(text -> !text.isBlank()).orElse("");
        return (schema.isEmpty() ? "" : schema + '.')
            + (prefixed ? settings.prefix() : "")
            + name.get();
      }
    }
    return settings.prefix() + snake(entity.name().simpleName());
  }

  private static String snake(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** Of the getters that a wrapper is handed, the columns. */
  List<String> columnsOf(List<String> getters) {
    return getters.stream()
        .flatMap(getter -> Optional.ofNullable(columns.get(field(getter))).stream())
        .toList();
  }

  private static String field(String getter) {
    String name =
        getter.startsWith("get")
            ? getter.substring(3)
            : getter.startsWith("is") ? getter.substring(2) : getter;
    return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
