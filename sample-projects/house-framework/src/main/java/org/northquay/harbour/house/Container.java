package org.northquay.harbour.house;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Puts a transaction around the methods that ask for one. */
public final class Container {

  private final Db db;

  public Container(Db db) {
    this.db = db;
  }

  public <T> T wrap(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Tx tx = txOf(target.getClass(), method);
              if (tx == null) {
                return invoke(target, method, arguments);
              }
              return db.inTransaction(
                  tx.value() == Tx.Mode.NEW, () -> invoke(target, method, arguments));
            });
    return type.cast(proxy);
  }

  private static Tx txOf(Class<?> type, Method called) throws NoSuchMethodException {
    Tx own = type.getMethod(called.getName(), called.getParameterTypes()).getAnnotation(Tx.class);
    return own == null ? type.getAnnotation(Tx.class) : own;
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
