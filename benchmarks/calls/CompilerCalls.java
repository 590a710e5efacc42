import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Lists what the JDK's compiler takes each written call for: calls, {@code new}, explicit constructor calls and
 * method references. It shares no code with Kerf, so that it can judge it.
 *
 * <p>usage: {@code CompilerCalls CALLS.csv CLASSPATH [-lombok JAR] SOURCES...}. Writes {@code
 * from,fromMethod,to,toMethod,paramCount,line}, with {@code ?} for a target that the compiler could not tell and
 * only those that the sources declare otherwise; tells on the error stream how many call sites there are and how
 * many of them the compiler could attribute. A lambda's calls belong to the method that holds it, those of field
 * values and initializers to {@code <init>} or {@code <clinit>}.
 */
public final class CompilerCalls {

  private final List<String> rows = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();
  private int sites;
  private int attributed;

  public static void main(String[] arguments) throws IOException {
    List<String> roots = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
    List<String> options = new ArrayList<>(List.of("-XDshould-stop.ifError=FLOW", "-encoding", "UTF-8", "-nowarn"));
    String classPath = arguments[1];
    if (roots.get(0).equals("-lombok")) {
      options.addAll(List.of("-processorpath", roots.get(1), "-proc:full"));
      classPath += File.pathSeparator + roots.get(1);
      roots.subList(0, 2).clear();
    } else {
      options.add("-proc:none");
    }
    options.addAll(List.of("-classpath", classPath));
    CompilerCalls calls = new CompilerCalls();
    calls.list(options, files(roots));
    Files.write(Path.of(arguments[0]), calls.rows, StandardCharsets.UTF_8);
    System.err.printf(
        Locale.ROOT, "%d call sites, the compiler could attribute %d = %.4f%n",
        calls.sites, calls.attributed, calls.sites == 0 ? 1 : (double) calls.attributed / calls.sites);
  }

  private static List<Path> files(List<String> roots) throws IOException {
    Set<Path> files = new TreeSet<>();
    for (String root : roots) {
      try (Stream<Path> found = Files.walk(Path.of(root))) {
        found
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.endsWith("module-info.java") && !file.toString().contains("META-INF"))
            .forEach(files::add);
      }
    }
    return List.copyOf(files);
  }

  private void list(List<String> options, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files));
      Units units = new Units();
      task.addTaskListener(units);
      task.analyze();
      for (CompilationUnitTree unit : units.all) {
        new Declarations(task).scan(unit, null);
      }
      rows.add("from,fromMethod,to,toMethod,paramCount,line");
      for (CompilationUnitTree unit : units.all) {
        new Sites(task, unit).scan(unit, null);
      }
    }
    long errors = diagnostics.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).count();
    System.err.println(errors + " errors of the compiler");
    diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .limit(3)
        .forEach(d -> System.err.println("  " + d.toString().lines().findFirst().orElse("")));
  }

  /** The trees as they are once annotation processors have seen them. */
  private static final class Units implements com.sun.source.util.TaskListener {

    private final Set<CompilationUnitTree> all = new java.util.LinkedHashSet<>();

    @Override
    public void finished(com.sun.source.util.TaskEvent event) {
      if (event.getKind() == com.sun.source.util.TaskEvent.Kind.ANALYZE && event.getCompilationUnit() != null) {
        all.add(event.getCompilationUnit());
      }
    }
  }

  /** Which types the sources declare. */
  private final class Declarations extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final Elements elements;

    Declarations(JavacTask task) {
      this.trees = Trees.instance(task);
      this.elements = task.getElements();
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (trees.getElement(getCurrentPath()) instanceof TypeElement element) {
        declared.add(elements.getBinaryName(element).toString());
      }
      return super.visitClass(type, unused);
    }
  }

  /** The call sites of one file. */
  private final class Sites extends TreePathScanner<Void, Void> {

    private record Caller(String type, String method) {}

    private final Trees trees;
    private final Elements elements;
    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final Deque<Caller> callers = new ArrayDeque<>();

    Sites(JavacTask task, CompilationUnitTree unit) {
      this.trees = Trees.instance(task);
      this.elements = task.getElements();
      this.positions = trees.getSourcePositions();
      this.unit = unit;
    }

    // ---- who calls ----

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      String name =
          trees.getElement(getCurrentPath()) instanceof TypeElement element
              ? elements.getBinaryName(element).toString()
              : "?";
      callers.push(new Caller(name, "<clinit>"));
      super.visitClass(type, unused);
      callers.pop();
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (!isWritten(method)) {
        return null;
      }
      return within(method.getName().toString(), () -> super.visitMethod(method, unused));
    }

    /** Default constructors and the like have no end in the source. */
    private boolean isWritten(MethodTree method) {
      return positions.getEndPosition(unit, method) >= 0;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      if (!(parent instanceof ClassTree)) {
        return super.visitVariable(variable, unused);
      }
      Element element = trees.getElement(getCurrentPath());
      boolean ofClass = element != null && element.getModifiers().contains(Modifier.STATIC);
      return within(ofClass ? "<clinit>" : "<init>", () -> super.visitVariable(variable, unused));
    }

    @Override
    public Void visitBlock(BlockTree block, Void unused) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      if (!(parent instanceof ClassTree)) {
        return super.visitBlock(block, unused);
      }
      return within(block.isStatic() ? "<clinit>" : "<init>", () -> super.visitBlock(block, unused));
    }

    private Void within(String method, java.util.function.Supplier<Void> scan) {
      callers.push(new Caller(callers.peek().type(), method));
      Void result = scan.get();
      callers.pop();
      return result;
    }

    // ---- what is called ----

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      if (positions.getEndPosition(unit, call) >= 0) {
        add(call, trees.getElement(getCurrentPath()));
      }
      return super.visitMethodInvocation(call, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void unused) {
      Element constructor = trees.getElement(getCurrentPath());
      add(creation, creation.getClassBody() == null ? constructor : ofSuperclass(creation, constructor));
      return super.visitNewClass(creation, unused);
    }

    /** An anonymous class has a constructor of its own, which calls the one that the source means. */
    private Element ofSuperclass(NewClassTree creation, Element anonymous) {
      TreePath body = new TreePath(getCurrentPath(), creation.getClassBody());
      for (Tree member : creation.getClassBody().getMembers()) {
        if (member instanceof MethodTree method && method.getName().contentEquals("<init>")
            && method.getBody() != null) {
          TreePath path = new TreePath(new TreePath(body, method), method.getBody());
          for (Tree statement : method.getBody().getStatements()) {
            if (statement instanceof com.sun.source.tree.ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call) {
              return trees.getElement(new TreePath(new TreePath(path, statement), call));
            }
          }
        }
      }
      return anonymous;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
      Element element = trees.getElement(getCurrentPath());
      add(reference, element);
      return super.visitMemberReference(reference, unused);
    }

    private void add(ExpressionTree site, Element target) {
      sites++;
      boolean known = target instanceof ExecutableElement && target.asType().getKind() != TypeKind.ERROR;
      Caller caller = callers.peek();
      String prefix = caller.type() + ',' + caller.method() + ',';
      long line = unit.getLineMap().getLineNumber(Math.max(0, positions.getStartPosition(unit, site)));
      if (!known) {
        rows.add(prefix + "?,?,0," + line);
        return;
      }
      attributed++;
      ExecutableElement method = (ExecutableElement) target;
      String owner =
          method.getEnclosingElement() instanceof TypeElement type ? elements.getBinaryName(type).toString() : "";
      if (declared.contains(owner)) {
        rows.add(
            prefix + owner + ',' + method.getSimpleName() + ',' + method.getParameters().size() + ',' + line);
      }
    }
  }
}
