package dev.kerf.analyzer.extract.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypeReference;

/** Class files come from anywhere: each broken one is one problem, whatever is broken. */
final class BrokenClassFileTest {

  private static final String SAMPLE =
      """
      import java.util.*;
      @Deprecated(since = "1")
      abstract class Sample<T extends Comparable<T>> extends ArrayList<T> {
        static final long COUNT = 5;
        @SafeVarargs final void all(Map<? super T, int[]>... maps) throws RuntimeException {}
        class Inner { Inner(List<T> list) {} }
        record Pair(@Deprecated int a, List<String> b) {}
        @interface Mark { String[] value() default {"a"}; }
      }
      """;

  private final BytecodeExtractor extractor = new BytecodeExtractor();

  @Test
  void what_is_no_class_file_is_a_problem() {
    assertEquals("unreadable-class-file", problem(new byte[0]).id());
    assertEquals(
        "unreadable-class-file",
        problem("<html>not found</html>".getBytes(StandardCharsets.UTF_8)).id());
    assertEquals("unreadable-class-file", problem(new byte[100_000]).id());
  }

  @Test
  void a_file_cut_anywhere_is_a_problem() {
    CompiledSource.of("Sample.java", SAMPLE)
        .forEach(
            (name, bytes) -> {
              for (int length = 0; length < bytes.length; length++) {
                assertEquals(
                    "unreadable-class-file", problem(Arrays.copyOf(bytes, length)).id(), name);
              }
            });
  }

  @Test
  void a_file_with_any_byte_changed_is_read_or_a_problem_but_never_throws() {
    byte[] replacements = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF, '[', '<', ';'};
    CompiledSource.of("Sample.java", SAMPLE)
        .forEach(
            (name, bytes) -> {
              for (int at = 0; at < bytes.length; at++) {
                byte original = bytes[at];
                for (byte replacement : replacements) {
                  bytes[at] = replacement;
                  Extraction read = extractor.extract(name, bytes);
                  assertTrue(read.facts().size() + read.problems().size() <= 1, name);
                }
                bytes[at] = original;
              }
            });
  }

  @Test
  void an_attribute_that_claims_two_gigabytes_is_a_problem_before_memory_is_taken() {
    byte[] forged = type(null, new LyingAttribute()).toByteArray();
    // The length stands in the last bytes: the attribute is the last of the file and empty.
    System.arraycopy(new byte[] {0x7F, -1, -1, -1}, 0, forged, forged.length - 4, 4);

    assertEquals("unreadable-class-file", problem(forged).id());
  }

  @Test
  void annotations_nested_without_end_are_a_problem() {
    ClassWriter writer = type(null, null);
    Deque<AnnotationVisitor> open = new ArrayDeque<>();
    open.push(writer.visitAnnotation("Lshop/Mark;", true));
    for (int depth = 0; depth < 20_000; depth++) {
      open.push(open.element().visitArray("value"));
    }
    open.forEach(AnnotationVisitor::visitEnd);
    assertEquals("unreadable-class-file", problem(writer.toByteArray()).id());
  }

  @Test
  void nested_annotations_on_types_that_nobody_reads_are_no_reason_to_overflow() {
    ClassWriter writer = type(null, null);
    Deque<AnnotationVisitor> open = new ArrayDeque<>();
    open.push(
        writer.visitTypeAnnotation(
            TypeReference.newSuperTypeReference(-1).getValue(), null, "Lshop/Mark;", true));
    for (int depth = 0; depth < 1_000_000; depth++) {
      open.push(open.element().visitArray("value"));
    }
    open.forEach(AnnotationVisitor::visitEnd);

    Extraction read = extractor.extract("Forged.class", writer.toByteArray());
    assertEquals(1, read.facts().size() + read.problems().size());
  }

  @Test
  void a_signature_nested_without_end_reads_as_absent() {
    String deep = "Ljava/util/List<".repeat(3000) + "TT;" + ">;".repeat(3000);
    TypeDeclared type = read(type("Ljava/lang/Object;Ljava/util/List<" + deep + ">;", null));

    assertEquals("java.util.List", Written.types(type.interfaces()));
  }

  @Test
  void a_broken_signature_reads_as_absent_and_the_descriptor_decides() {
    for (String broken : List.of("", "<", "<T:>", "Ljava/util/List", "garbage", "(I)V", ")")) {
      ClassWriter writer = type(broken, null);
      writer
          .visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "m", "(I[J)V", broken, null)
          .visitEnd();
      writer.visitField(Opcodes.ACC_PUBLIC, "f", "I", broken, null).visitEnd();
      TypeDeclared type = read(writer);

      assertEquals("java.util.List", Written.types(type.interfaces()), broken);
      assertEquals("int", Written.type(type.fields().get(0).type()), broken);
      MethodDeclared method = type.methods().get(0);
      if (!broken.equals("(I)V")) {
        assertEquals("void m(int, long[])", Written.method(method), broken);
      }
      assertEquals(2, method.parameters().size(), broken);
    }
  }

  @Test
  void a_class_file_of_a_java_to_come_says_so() {
    byte[] bytes = type(null, null).toByteArray();
    bytes[7] = (byte) 200;

    Problem problem = problem(bytes);
    assertEquals("class-file-too-new", problem.id());
    assertTrue(problem.message().contains("Java 156"), problem.message());
  }

  private static ClassWriter type(String signature, Attribute last) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT,
        "shop/Forged",
        signature,
        "java/lang/Object",
        new String[] {"java/util/List"});
    if (last != null) {
      writer.visitAttribute(last);
    }
    return writer;
  }

  private TypeDeclared read(ClassWriter writer) {
    Extraction extraction = extractor.extract("Forged.class", writer.toByteArray());
    assertEquals(List.of(), extraction.problems());
    return ((CompilationUnitStated) extraction.facts().get(0)).types().get(0);
  }

  private Problem problem(byte[] bytes) {
    Extraction extraction = extractor.extract("Forged.class", bytes);
    assertEquals(List.of(), extraction.facts());
    return extraction.problems().get(0);
  }

  private static final class LyingAttribute extends Attribute {
    LyingAttribute() {
      super("Lie");
    }

    @Override
    protected ByteVector write(
        ClassWriter writer, byte[] code, int codeLength, int maxStack, int maxLocals) {
      return new ByteVector();
    }
  }
}
