package dev.kerf.analyzer.extract.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Class files made by the running JDK's compiler from source texts, for tests. */
public final class CompiledSource {

  private CompiledSource() {}

  /**
   * Compiles for Java 17.
   *
   * @param options of the compiler
   * @return class files by binary name
   */
  public static Map<String, byte[]> of(String fileName, String source, String... options) {
    return of(Map.of(fileName, source), options);
  }

  /**
   * Compiles several files together for Java 17.
   *
   * @param sources texts by file name
   * @return class files by binary name
   */
  public static Map<String, byte[]> of(Map<String, String> sources, String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    JavaFileManager inMemory =
        new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
              @Override
              public OutputStream openOutputStream() {
                return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
              }
            };
          }
        };
    List<JavaFileObject> inputs = new ArrayList<>();
    new TreeMap<>(sources).forEach((name, text) -> inputs.add(input(name, text)));
    List<String> all = new ArrayList<>(List.of("--release", "17", "-proc:none"));
    all.addAll(List.of(options));
    if (!compiler.getTask(null, inMemory, null, all, null, inputs).call()) {
      throw new IllegalArgumentException("the source does not compile: " + sources.keySet());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static JavaFileObject input(String name, String text) {
    return new SimpleJavaFileObject(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
