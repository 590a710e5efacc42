package dev.kerf.analyzer.extract.bytecode.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.bytecode.CompiledSource;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.DeclarationIndex;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import dev.kerf.analyzer.resolve.LibraryTypes;
import dev.kerf.analyzer.resolve.Resolver;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Code that no compiler wrote is read as far as it goes, or is one problem. */
final class BrokenCodeTest {

  private static final String SAMPLE =
      """
      import java.util.*;
      class Sample {
        private static final List<String> NAMES = new ArrayList<>();
        private enum Kind { A, B }
        class Inner { int n() { return secret(Kind.A); } }
        private static int secret(Kind kind) {
          switch (kind) { case A: return 1; default: return 2; }
        }
        String join(List<String> parts, int kind) {
          StringBuilder text = new StringBuilder();
          for (String part : parts) {
            switch (kind) {
              case 1: text.append(part); break;
              case 20: text.append(kind > 3 ? part : "x"); break;
              default: parts.forEach(p -> NAMES.add(p + part));
            }
          }
          try {
            return text + ":" + new int[] {1, 2}.length;
          } catch (IllegalStateException e) {
            throw new RuntimeException(e);
          }
        }
      }
      """;

  private static final LibraryTypes NO_LIBRARIES =
      new LibraryTypes() {
        @Override
        public Optional<TypeDeclared> find(TypeName name) {
          return Optional.empty();
        }

        @Override
        public boolean hasPackage(String packageName) {
          return false;
        }
      };

  private final ClassFileExtractor extractor = new ClassFileExtractor();

  @Test
  void a_file_with_any_byte_changed_is_read_or_a_problem_but_never_throws() {
    byte[] replacements = {0, 1, 0x59, (byte) 0x80, (byte) 0xAA, (byte) 0xC4, (byte) 0xFF};
    CompiledSource.of("Sample.java", SAMPLE, "-g", "--release", "9")
        .forEach(
            (name, bytes) -> {
              for (int at = 0; at < bytes.length; at++) {
                byte original = bytes[at];
                for (byte replacement : replacements) {
                  bytes[at] = replacement;
                  Extraction read = extractor.extract(name, bytes);
                  assertTrue(read.facts().size() + read.problems().size() <= 1, name);
                  read.facts().forEach(BrokenCodeTest::resolved);
                }
                bytes[at] = original;
              }
            });
  }

  /** What was read goes on to be joined and resolved. */
  private static void resolved(Fact fact) {
    CompilationUnitStated joined = ClassFamily.join(List.of((CompilationUnitStated) fact));
    DeclarationIndex index =
        DeclarationIndex.of(List.of(new DeclaredUnit("Sample.class", "", joined)), NO_LIBRARIES);
    assertEquals(joined.types().size(), new Resolver(index).resolve("Sample.class").types().size());
  }

  @Test
  void a_file_cut_anywhere_is_a_problem() {
    CompiledSource.of("Sample.java", SAMPLE)
        .forEach(
            (name, bytes) -> {
              for (int length = 0; length < bytes.length; length++) {
                assertEquals(
                    List.of("unreadable-class-file"), problems(Arrays.copyOf(bytes, length)), name);
              }
            });
  }

  @Test
  void a_switch_that_claims_two_billion_cases_is_a_problem_before_memory_is_taken() {
    byte[] bytes =
        type(
            method -> {
              Label end = new Label();
              method.visitInsn(Opcodes.ICONST_0);
              method.visitTableSwitchInsn(7, 8, end, end, end);
              method.visitLabel(end);
              method.visitInsn(Opcodes.RETURN);
            });
    for (int at = 0; at < bytes.length - 8; at++) {
      boolean isTable = bytes[at + 3] == 7 && bytes[at + 7] == 8 && bytes[at] == 0;
      if (isTable) {
        System.arraycopy(new byte[] {0x7F, -1, -1, -1}, 0, bytes, at + 4, 4);
      }
    }
    assertEquals(List.of("unreadable-class-file"), problems(bytes));
  }

  @Test
  void a_stack_that_is_copied_at_every_jump_is_a_problem_and_no_hang() {
    byte[] bytes =
        type(
            method -> {
              Label end = new Label();
              for (int depth = 0; depth < 15_000; depth++) {
                method.visitInsn(Opcodes.ICONST_1);
              }
              for (int jump = 0; jump < 4_000; jump++) {
                method.visitInsn(Opcodes.ICONST_0);
                method.visitJumpInsn(Opcodes.IFEQ, end);
              }
              method.visitInsn(Opcodes.NOP);
              method.visitLabel(end);
              method.visitInsn(Opcodes.RETURN);
            });
    assertEquals(List.of("unreadable-class-file"), problems(bytes));
  }

  @Test
  void code_that_takes_from_an_empty_stack_and_jumps_into_itself_is_read() {
    byte[] bytes =
        type(
            method -> {
              Label top = new Label();
              method.visitLabel(top);
              method.visitInsn(Opcodes.POP2);
              method.visitInsn(Opcodes.IADD);
              method.visitInsn(Opcodes.ATHROW);
              method.visitVarInsn(Opcodes.ALOAD, 40);
              method.visitJumpInsn(Opcodes.GOTO, top);
            });
    assertEquals(List.of(), problems(bytes));
  }

  private List<String> problems(byte[] bytes) {
    return extractor.extract("Forged.class", bytes).problems().stream().map(Problem::id).toList();
  }

  private static byte[] type(Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_6, Opcodes.ACC_PUBLIC, "Forged", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(60_000, 50);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
