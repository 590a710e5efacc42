package dev.kerf.analyzer.cache.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** A record: its components in order. */
final class RecordShape implements Shape {

  private static final Object[] NO_ARGUMENTS = {};

  private final RecordComponent[] components;
  private final Method[] accessors;
  private final Constructor<?> constructor;
  private final Shape[] shapes;

  RecordShape(Class<?> type) {
    this.components = type.getRecordComponents();
    this.accessors = new Method[components.length];
    this.shapes = new Shape[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true);
    }
    try {
      this.constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
    constructor.setAccessible(true);
  }

  /** Finds the shapes of the components. */
  void read(Shapes all) {
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = all.of(components[i].getGenericType());
    }
  }

  @Override
  public void write(Object value, SharedOutput out) {
    try {
      for (int i = 0; i < shapes.length; i++) {
        shapes[i].write(accessors[i].invoke(value, NO_ARGUMENTS), out);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an accessor of a record fails: " + value.getClass(), e);
    }
  }

  @Override
  public Object read(SharedInput in) {
    Object[] values = new Object[shapes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = shapes[i].read(in);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("the record refuses what was read", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record cannot be made: " + constructor, e);
    }
  }
}
