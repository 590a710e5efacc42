import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.ASTVisitor;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.ast.AllocationExpression;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.MessageSend;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.batch.FileSystem;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.lookup.BlockScope;
import org.eclipse.jdt.internal.compiler.lookup.MethodBinding;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;

/**
 * What a compiler needs to know what every call calls: ECJ parses all sources and binds their
 * names, without looking at the flow and without writing code. It is given all sources and the JDK,
 * and no libraries, as Kerf is.
 */
public final class ResolveOnly {

  private static int calls;
  private static int resolved;

  public static void main(String[] folders) throws IOException {
    List<ICompilationUnit> units = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        // What Kerf takes for main code, roughly: tests are left out on both sides.
        for (Path source :
            all.filter(f -> f.toString().endsWith(".java"))
                .filter(f -> !f.toString().matches(".*/(test|it|integrationTest)/.*"))
                .toList()) {
          names.add(source.toString());
          units.add(new CompilationUnit(null, source.toString(), "UTF-8"));
        }
      }
    }
    Map<String, String> options = new HashMap<>();
    options.put(CompilerOptions.OPTION_Source, "17");
    options.put(CompilerOptions.OPTION_Compliance, "17");
    options.put(CompilerOptions.OPTION_TargetPlatform, "17");
    String jdk = Path.of(System.getProperty("java.home"), "lib", "jrt-fs.jar").toString();
    INameEnvironment libraries =
        new FileSystem(new String[] {jdk}, names.toArray(String[]::new), "UTF-8");
    new Binding(libraries, new CompilerOptions(options))
        .compile(units.toArray(ICompilationUnit[]::new));
    System.out.println(units.size() + " files, " + resolved + " of " + calls + " calls resolved");
  }

  /** Stops where the names are bound. */
  private static final class Binding extends Compiler {

    Binding(INameEnvironment libraries, CompilerOptions options) {
      super(
          libraries,
          DefaultErrorHandlingPolicies.proceedWithAllProblems(),
          options,
          result -> {},
          new DefaultProblemFactory(Locale.ROOT));
      useSingleThread = true;
    }

    @Override
    public void process(CompilationUnitDeclaration unit, int number) {
      lookupEnvironment.unitBeingCompleted = unit;
      parser.getMethodBodies(unit);
      if (unit.scope != null) {
        unit.scope.faultInTypes();
        unit.scope.verifyMethods(lookupEnvironment.methodVerifier());
      }
      unit.resolve();
      unit.traverse(new Calls(), unit.scope);
      lookupEnvironment.unitBeingCompleted = null;
      unit.cleanUp();
    }
  }

  private static final class Calls extends ASTVisitor {

    @Override
    public boolean visit(MessageSend call, BlockScope scope) {
      return count(call.binding);
    }

    @Override
    public boolean visit(AllocationExpression creation, BlockScope scope) {
      return count(creation.binding);
    }

    private static boolean count(MethodBinding called) {
      calls++;
      if (called != null && called.isValidBinding()) {
        resolved++;
      }
      return true;
    }
  }
}
