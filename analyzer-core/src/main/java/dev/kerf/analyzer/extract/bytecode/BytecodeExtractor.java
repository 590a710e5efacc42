package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.objectweb.asm.ClassReader;

/**
 * Reads class files, headers only: all that a type declares but the code of its methods, whose
 * bodies are absent.
 *
 * <p>Linear in the size of the file. Of a broken file nothing is stated.
 */
public final class BytecodeExtractor implements FactExtractor {

  /** The newest class files that the ASM in use reads: those of Java 28. */
  private static final int NEWEST_MAJOR_VERSION = 72;

  private static final int JAVA_1 = 44;

  @Override
  public String id() {
    return "java-bytecode";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    return guarded(
        bytes,
        reader -> {
          ClassHeader header = new ClassHeader(false);
          reader.accept(header, ClassReader.SKIP_CODE);
          return stated(header, header::declared);
        });
  }

  /** Reads a class file of any content: what is wrong with it becomes a problem. */
  public static Extraction guarded(byte[] bytes, Function<ClassReader, Extraction> reading) {
    try {
      int version = ClassFileShape.check(bytes);
      if (version > NEWEST_MAJOR_VERSION) {
        return Extraction.failed(tooNew(version));
      }
      return reading.apply(new ClassReader(bytes));
    } catch (RuntimeException broken) {
      // ASM reports a broken file by whatever its array accesses throw.
      return Extraction.failed(unreadable(Optional.ofNullable(broken.getMessage())));
    } catch (StackOverflowError tooDeep) {
      // ASM skips annotations by recursion, even those that nobody asked for.
      return Extraction.failed(unreadable(Optional.of("its annotations nest too deep")));
    }
  }

  /**
   * The fact of a class file that was visited: nothing of a module, the annotations of a package,
   * else its type.
   */
  public static Extraction stated(ClassHeader header, Supplier<TypeDeclared> type) {
    if (header.isModule()) {
      return new Extraction(List.of(), List.of());
    }
    String packageName = header.name().packageName();
    boolean ofPackage = header.isPackageInfo();
    return Extraction.of(
        new CompilationUnitStated(
            packageName,
            List.of(),
            ofPackage ? List.of() : List.of(type.get()),
            ofPackage ? header.annotations() : List.of(),
            0,
            true));
  }

  private static Problem tooNew(int version) {
    return new Problem(
        Severity.ERROR,
        "class-file-too-new",
        0,
        "The class file is of Java "
            + (version - JAVA_1)
            + ", newer than Kerf reads; its type is missing.",
        "Update Kerf, or name the sources of this class as input.");
  }

  private static Problem unreadable(Optional<String> reason) {
    return new Problem(
        Severity.ERROR,
        "unreadable-class-file",
        0,
        "The class file can't be read ("
            + reason.orElse("it breaks the format")
            + "); its type is missing.",
        "Build or download it again, or leave it out.");
  }
}
