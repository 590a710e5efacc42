package dev.kerf.analyzer.resolve;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the JDK's compiler takes each call of a source for. */
final class CompilerOracle {

  private CompilerOracle() {}

  /** By line, in the form of {@link Expectations}. */
  static Map<Integer, List<String>> calls(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, null, diagnostics, List.of("-proc:none"), null, List.of(file(source)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
          throw new AssertionError("the test's source does not compile: " + diagnostic);
        }
      }
      CallLister lister = new CallLister(task, unit);
      lister.scan(unit, null);
      lister.found.values().forEach(Collections::sort);
      return lister.found;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(URI.create("string:///Test.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static final class CallLister extends TreePathScanner<Void, Void> {

    private final Map<Integer, List<String>> found = new TreeMap<>();
    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final CompilationUnitTree unit;

    CallLister(JavacTask task, CompilationUnitTree unit) {
      this.trees = Trees.instance(task);
      this.elements = task.getElements();
      this.types = task.getTypes();
      this.unit = unit;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean written = trees.getSourcePositions().getEndPosition(unit, method.getBody()) >= 0;
      return written ? super.visitMethod(method, unused) : null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      add(call);
      return super.visitMethodInvocation(call, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void unused) {
      if (creation.getClassBody() == null) {
        add(creation);
      } else {
        addSuperConstructor(creation);
      }
      return super.visitNewClass(creation, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
      add(reference);
      return super.visitMemberReference(reference, unused);
    }

    private void add(Tree tree) {
      Element element = trees.getElement(getCurrentPath());
      boolean implied =
          tree instanceof MethodInvocationTree
              && trees.getSourcePositions().getEndPosition(unit, tree) < 0;
      if (!implied && element instanceof ExecutableElement method && !isOfArray(method)) {
        found.computeIfAbsent(line(tree), key -> new ArrayList<>()).add(text(method));
      }
    }

    /** The tests only write anonymous classes without arguments for constructors. */
    private void addSuperConstructor(NewClassTree creation) {
      found.computeIfAbsent(line(creation), key -> new ArrayList<>()).add("Object.<init>()");
    }

    private static boolean isOfArray(ExecutableElement method) {
      return method.getEnclosingElement().getSimpleName().contentEquals("Array");
    }

    private String text(ExecutableElement method) {
      String owner = elements.getBinaryName((TypeElement) method.getEnclosingElement()).toString();
      return owner.substring(owner.lastIndexOf('.') + 1)
          + '.'
          + method.getSimpleName()
          + method.getParameters().stream()
              .map(parameter -> name(types.erasure(parameter.asType())))
              .collect(Collectors.joining(",", "(", ")"));
    }

    private String name(TypeMirror type) {
      String text = type.toString();
      Element element = types.asElement(type);
      String binary =
          element instanceof TypeElement named ? elements.getBinaryName(named).toString() : text;
      return binary.substring(binary.lastIndexOf('.') + 1);
    }

    /** The line of the name, as terms have it. */
    private int line(Tree tree) {
      Tree at = tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
      boolean atEnd = at != tree;
      long position =
          atEnd
              ? trees.getSourcePositions().getEndPosition(unit, at)
              : trees.getSourcePositions().getStartPosition(unit, at);
      return (int) unit.getLineMap().getLineNumber(position);
    }
  }
}
