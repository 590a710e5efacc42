package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.kerf.analyzer.fact.TypeDeclared;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The compiler that runs the test is the oracle for the numbers of anonymous and local classes. */
final class AnonymousNumbersTest {

  private static final String SOURCE =
      """
      import java.util.*;
      import java.util.function.*;
      class N {
        interface A {} interface B {} interface C {} interface D {} interface E {} interface F {}
        static <T> T id(T t) { return t; }
        static Object plain(Object o) { return o; }
        static N two(Object a, Object b) { return null; }
        static void supply(Supplier<?> s, Object b) {}
        static class Calls { void m() { two(id(new A() {}), new B() {}); } }
        static class PlainCalls { void m() { two(plain(new A() {}), new B() {}); } }
        static class Lambdas { void m() { supply(() -> new A() {}, new B() {}); } }
        static class Blocks { void m() { supply(() -> { class L {} return new A() {}; }, new B() {}); } }
        static class Diamonds { void m() { two(new ArrayList<>(List.of(new A() {})), new B() {}); } }
        static class Conditionals {
          boolean q;
          void m() { two(q ? new A() {} : new C() {}, new B() {}); }
        }
        static class Parentheses { void m() { two((new A() {}), new B() {}); } }
        static class Switches {
          void m(int i) {
            Object o = switch (i) { case 1 -> new A() {}; default -> { yield new B() {}; } };
            two(switch (i) { case 1 -> new C() {}; default -> null; }, new D() {});
          }
        }
        static class Chains {
          void m() { two(id(new A() {}), new B() {}).two(new C() {}, id(new D() {})).id(new E() {}); }
        }
        static class Parent { Parent(Object a, Object b) {} }
        static class Child extends Parent { Child() { super(id(new A() {}), new B() {}); } }
        static class Bodies {
          void m() { new Parent(id(new A() {}), new B() {}) { Object z = new C() {}; }; new D() {}; }
        }
        static class Members {
          Object f = new A() {};
          void m() { new B() {}; }
          static Object s = new C() {};
          static { new D() {}; }
          Members() { new E() {}; }
          Object g = new F() {};
        }
        enum Constants {
          P(new A() {}) { Object z = new B() {}; }, Q { };
          Object z = new C() {};
          Constants(Object o) {}
          Constants() {}
        }
        static class Locals {
          void m() { class L {} { class M {} } }
          void n() { class L {} class M {} new A() { class L {} }; record R() {} interface I {} }
        }
      }
      """;

  @Test
  void anonymous_and_local_classes_are_numbered_as_the_compiler_does() throws Exception {
    Set<String> compiled = new TreeSet<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, null, null, List.of("-proc:none"), null, List.of(new Source(SOURCE)));
    CompilationUnitTree unit = task.parse().iterator().next();
    task.analyze();
    Trees trees = Trees.instance(task);
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree node, Void nothing) {
        TypeElement type = (TypeElement) trees.getElement(getCurrentPath());
        compiled.add(task.getElements().getBinaryName(type) + " " + supertypes(type));
        return super.visitClass(node, nothing);
      }
    }.scan(unit, null);
    Set<String> read = new TreeSet<>();
    Extracted.types(SOURCE).forEach(type -> read.add(type.name() + " " + supertypes(type)));
    assertTrue(compiled.size() > 70, "the compiler gave " + compiled);
    assertEquals(String.join("\n", compiled), String.join("\n", read));
  }

  private static String supertypes(TypeElement type) {
    String parent = type.getSuperclass().toString();
    Set<String> names = new TreeSet<>();
    if (!parent.startsWith("java.lang.") && type.getKind().isClass()) {
      names.add(simple(parent));
    }
    type.getInterfaces().forEach(implemented -> names.add(simple(implemented.toString())));
    return names.toString();
  }

  private static String supertypes(TypeDeclared type) {
    Set<String> names = new TreeSet<>();
    type.superclass().ifPresent(parent -> names.add(simple(TermText.of(parent))));
    type.interfaces().forEach(implemented -> names.add(simple(TermText.of(implemented))));
    return names.toString();
  }

  private static String simple(String name) {
    return name.replace("'", "").replaceFirst(".*[.$]", "");
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///N.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
