package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.bytecode.BytecodeExtractor;
import org.objectweb.asm.ClassReader;

/**
 * Reads class files whole, headers and code.
 *
 * <p>Linear in the size of the file. Of a broken file nothing is stated.
 */
public final class ClassFileExtractor implements FactExtractor {

  @Override
  public String id() {
    return "java-class";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    return BytecodeExtractor.guarded(
        bytes,
        reader -> {
          CompleteClass type = new CompleteClass();
          reader.accept(type, ClassReader.SKIP_FRAMES);
          return BytecodeExtractor.stated(type.header(), type::declared);
        });
  }
}
