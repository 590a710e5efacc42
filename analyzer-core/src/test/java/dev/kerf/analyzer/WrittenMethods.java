package dev.kerf.analyzer;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** Which methods somebody wrote: those that javac parses, before a processor or javac adds more. */
final class WrittenMethods implements TaskListener {

  private final Set<String> names = new HashSet<>();

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      CompilationUnitTree unit = event.getCompilationUnit();
      unit.getTypeDecls().forEach(type -> type.accept(new Scan(), unit.getPackageName() + "."));
    }
  }

  /** Whether {@code shop.Order$Line.pay} is one. */
  boolean contain(String method) {
    return names.contains(method);
  }

  /** Goes down with the binary name of the class around, as far as the next name to add. */
  private final class Scan extends TreeScanner<Void, String> {

    @Override
    public Void visitClass(ClassTree type, String around) {
      String name = around + type.getSimpleName();
      for (var member : type.getMembers()) {
        if (member instanceof MethodTree method) {
          names.add(name + '.' + method.getName());
        }
      }
      return super.visitClass(type, name + '$');
    }
  }
}
