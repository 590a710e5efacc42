package org.northquay.harbour.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method runs in a transaction; the container of the house opens it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Tx {

  Mode value() default Mode.JOIN;

  enum Mode {
    /** In the transaction that is open, or in a new one. */
    JOIN,
    /** In one of its own. */
    NEW
  }
}
