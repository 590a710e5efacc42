package dev.kerf.analyzer.result;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what many records of a result say alike. {@code result.json} lists it once, under {@code
 * tables}, and has its number there, counted from 0, wherever it is said; of a place that is a
 * pair, the number of its path and its line. Documents without tables, such as that of a carving,
 * spell it out.
 *
 * <p>On a list it is meant of what is in the list. What a table holds may itself say texts by
 * number, but nothing else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface ByNumber {

  /** The table of all texts. */
  String TEXTS = "texts";

  /** The table, by its key under {@code tables}. */
  String value() default TEXTS;
}
