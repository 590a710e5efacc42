package dev.kerf.analyzer.framework.lombok;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the real Lombok makes of sources: it is run inside javac, and the classes are read back. */
final class LombokRun {

  /** Where the build keeps the jars whose signatures Kerf ships; Lombok and loggers among them. */
  private static final Path JARS = Path.of("target", "signature-jars", "common");

  /** What every constructor of an enum takes in class files. */
  private static final int NAME_AND_ORDINAL = 2;

  /** What javac itself adds to records. */
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private LombokRun() {}

  /**
   * The members of every named class, one line each: {@code public static Order.Builder builder()}.
   *
   * @param folder with sources and perhaps {@code lombok.config}
   * @param classes an empty folder
   */
  static SortedMap<String, SortedSet<String>> members(Path folder, Path classes)
      throws IOException, ReflectiveOperationException {
    List<Path> jars = jars();
    compile(folder, classes, jars);
    SortedMap<String, SortedSet<String>> members = new TreeMap<>();
    try (URLClassLoader loader = loader(classes, jars);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(".class", "");
        Class<?> type = Class.forName(name.replace('/', '.'), false, loader);
        if (!type.isAnonymousClass() && !type.isSynthetic()) {
          members.put(type.getName(), membersOf(type));
        }
      }
    }
    return members;
  }

  private static List<Path> jars() throws IOException {
    assertTrue(Files.isDirectory(JARS), JARS + " is missing: run mvn process-classes");
    try (Stream<Path> files = Files.list(JARS)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void compile(Path folder, Path classes, List<Path> jars) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = jars.stream().map(Path::toString).collect(Collectors.joining(separator()));
    Path lombok =
        jars.stream()
            .filter(jar -> jar.getFileName().toString().contains(".lombok-"))
            .findFirst()
            .orElseThrow();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(folder)) {
      List<Path> sources = found.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of(
                      "--release",
                      "17",
                      "-d",
                      classes.toString(),
                      "-cp",
                      path,
                      "-processorpath",
                      lombok.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertEquals("", compiled ? "" : messages.toString());
    }
  }

  private static String separator() {
    return java.io.File.pathSeparator;
  }

  private static URLClassLoader loader(Path classes, List<Path> jars) throws IOException {
    List<URL> urls = new java.util.ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new));
  }

  private static SortedSet<String> membersOf(Class<?> type) {
    SortedSet<String> members = new TreeSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!method.isSynthetic() && !(type.isRecord() && OF_OBJECT.contains(method.getName()))) {
        members.add(line(method, method.getReturnType().getTypeName() + ' ' + method.getName()));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (!constructor.isSynthetic()) {
        members.add(line(constructor, "void <init>"));
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (!field.isSynthetic()) {
        members.add(
            access(field.getModifiers()) + field.getType().getTypeName() + ' ' + field.getName());
      }
    }
    return members;
  }

  private static String line(Executable member, String name) {
    return access(member.getModifiers())
        + name
        + Arrays.stream(member.getParameterTypes())
            .skip(member instanceof Constructor<?> made ? hidden(made.getDeclaringClass()) : 0)
            .map(Class::getTypeName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** How many parameters of a constructor are in class files only. */
  private static int hidden(Class<?> type) {
    boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    return type.isEnum() ? NAME_AND_ORDINAL : inner ? 1 : 0;
  }

  /** What callers depend on; {@code final} is no part of it. */
  static String access(int modifiers) {
    String access =
        Modifier.toString(
            modifiers
                & (Modifier.PUBLIC
                    | Modifier.PROTECTED
                    | Modifier.PRIVATE
                    | Modifier.STATIC
                    | Modifier.ABSTRACT));
    return access.isEmpty() ? "" : access + ' ';
  }
}
