package dev.kerf.cli;

import dev.kerf.analyzer.model.Diagnostic;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds every id that a diagnostic of Kerf can carry, in the byte code of Kerf itself: the
 * kebab-case constants of each method that makes a diagnostic. A method that makes one and has no
 * such constant takes the id as an argument, so it is the methods that call it which are asked
 * instead.
 */
final class DiagnosticIds {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
  private static final Set<String> RECORDS =
      Set.of(
          "dev/kerf/analyzer/model/Diagnostic.<init>",
          "dev/kerf/analyzer/extract/Problem.<init>",
          "dev/kerf/analyzer/result/GateNotice.<init>");

  /**
   * A method as far as it matters here.
   *
   * @param name with its class: {@code a/b/C.method}
   */
  private record Method(String name, SortedSet<String> ids, Set<String> calls) {

    boolean callsOneOf(Set<String> makers) {
      return calls.stream().anyMatch(makers::contains);
    }
  }

  private DiagnosticIds() {}

  static SortedSet<String> ofKerf() {
    List<Method> methods = new ArrayList<>();
    for (Class<?> inModule : List.of(Diagnostic.class, Main.class)) {
      methods.addAll(methodsOfModule(inModule));
    }
    Set<String> makers = new TreeSet<>(RECORDS);
    Set<String> passingOn;
    do {
      passingOn =
          methods.stream()
              .filter(method -> method.ids.isEmpty() && method.callsOneOf(makers))
              .map(Method::name)
              .collect(Collectors.toSet());
    } while (makers.addAll(passingOn));
    return methods.stream()
        .filter(method -> method.callsOneOf(makers))
        .flatMap(method -> method.ids.stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The module is a folder of classes, or a jar once it was packaged. */
  private static List<Method> methodsOfModule(Class<?> inModule) {
    try {
      Path place = Path.of(inModule.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return methodsBelow(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return methodsBelow(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read the classes beside " + inModule, e);
    }
  }

  private static List<Method> methodsBelow(Path folder) throws IOException {
    List<Method> methods = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(DiagnosticIds::isClass)::iterator) {
        new ClassReader(Files.readAllBytes(file))
            .accept(new MethodLister(methods), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      }
    }
    return methods;
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class");
  }

  /** Lists the methods of one class. */
  private static final class MethodLister extends ClassVisitor {

    private final List<Method> methods;
    private String type;

    MethodLister(List<Method> methods) {
      super(Opcodes.ASM9);
      this.methods = methods;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] faces) {
      type = name;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] thrown) {
      Method method = new Method(type + "." + name, new TreeSet<>(), new TreeSet<>());
      methods.add(method);
      return new Reader(method);
    }
  }

  /** Collects the constants and the calls of one method. */
  private static final class Reader extends MethodVisitor {

    private final Method method;

    Reader(Method method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof String text && ID.matcher(text).matches()) {
        method.ids.add(text);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      method.calls.add(owner + "." + name);
    }
  }
}
