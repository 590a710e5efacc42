package dev.kerf.analyzer.framework.springdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a repository method does by its name, as Spring Data's PartTree reads it: {@code
 * findDistinctByCustomerCityAndStatusOrderByName} reads, by {@code customerCity}, {@code status}
 * and {@code name}.
 *
 * @param operation what it does to the entity
 * @param properties the property phrases that it navigates, in order, without their operators
 */
record QueryMethodName(Operation operation, List<String> properties) {

  /** What a method does to the entity. */
  enum Operation {
    READ,
    SAVE,
    DELETE
  }

  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(find|read|get|query|search|stream|count|exists|delete|remove)((\\p{Lu}.*?)??)By(?=\\p{Lu})(.*)$");
  private static final Pattern OPERATORS =
      Pattern.compile(
          "(IsNotNull|NotNull|IsNull|Null|IsBetween|Between|IsLessThanEqual|LessThanEqual"
              + "|IsLessThan|LessThan|IsGreaterThanEqual|GreaterThanEqual|IsGreaterThan|GreaterThan"
              + "|IsBefore|Before|IsAfter|After|IsNotLike|NotLike|IsLike|Like|IsStartingWith"
              + "|StartingWith|StartsWith|IsEndingWith|EndingWith|EndsWith|IsNotContaining"
              + "|NotContaining|NotContains|IsContaining|Containing|Contains|IsNotEmpty|NotEmpty"
              + "|IsEmpty|Empty|IsNotIn|NotIn|IsIn|In|IsTrue|True|IsFalse|False|IsNot|Not|Is|Equals"
              + "|MatchesRegex|Matches|Regex|IsNear|Near|IsWithin|Within|Exists)$");
  private static final Pattern IGNORE_CASE =
      Pattern.compile("(AllIgnoringCase|AllIgnoreCase|IgnoringCase|IgnoreCase)$");
  private static final Pattern DIRECTION = Pattern.compile("(Asc|Desc)");

  QueryMethodName {
    properties = List.copyOf(properties);
  }

  static QueryMethodName of(String methodName) {
    Matcher subject = SUBJECT.matcher(methodName);
    if (!subject.matches()) {
      return new QueryMethodName(operation(methodName), List.of());
    }
    List<String> properties = new ArrayList<>();
    String[] predicateAndOrder = subject.group(4).split("OrderBy", 2);
    String predicate = IGNORE_CASE.matcher(predicateAndOrder[0]).replaceFirst("");
    for (String part : predicate.split("(And|Or)(?=\\p{Lu})")) {
      String bare = IGNORE_CASE.matcher(part).replaceFirst("");
      add(properties, OPERATORS.matcher(bare).replaceFirst(""));
    }
    if (predicateAndOrder.length > 1) {
      for (String part : DIRECTION.split(predicateAndOrder[1])) {
        add(properties, part);
      }
    }
    return new QueryMethodName(operation(methodName), properties);
  }

  private static void add(List<String> properties, String phrase) {
    if (!phrase.isEmpty()) {
      properties.add(phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1));
    }
  }

  private static Operation operation(String methodName) {
    if (methodName.startsWith("delete") || methodName.startsWith("remove")) {
      return Operation.DELETE;
    }
    if (methodName.startsWith("save")
        || methodName.startsWith("insert")
        || methodName.startsWith("update")
        || methodName.equals("persist")
        || methodName.equals("merge")
        || methodName.equals("flush")) {
      return Operation.SAVE;
    }
    return Operation.READ;
  }
}
