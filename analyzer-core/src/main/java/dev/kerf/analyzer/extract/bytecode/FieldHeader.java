package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** Reads one field with its annotations and constant value. */
final class FieldHeader extends FieldVisitor {

  private final int access;
  private final String name;
  private final TypeReference type;
  private final Optional<Body> initializer;
  private final List<AnnotationUse> annotations = new ArrayList<>();
  private final Consumer<FieldDeclared> whenDone;

  /**
   * @param signature may be null
   * @param constant may be null
   */
  FieldHeader(
      int access,
      String name,
      String descriptor,
      String signature,
      Object constant,
      Consumer<FieldDeclared> whenDone) {
    super(Opcodes.ASM9);
    this.access = access;
    this.name = name;
    this.type =
        GenericSignature.ofField(signature).orElseGet(() -> BinaryTypes.ofDescriptor(descriptor));
    this.initializer =
        Optional.ofNullable(constant)
            .map(value -> new Body(List.of(Constants.ofField(descriptor, value))));
    this.whenDone = whenDone;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationValues.ofAnnotation(descriptor, annotations::add);
  }

  @Override
  public void visitEnd() {
    whenDone.accept(
        new FieldDeclared(
            name,
            (access & Opcodes.ACC_ENUM) != 0
                ? FieldDeclared.Role.ENUM_CONSTANT
                : FieldDeclared.Role.FIELD,
            type,
            AccessFlags.ofField(access),
            annotations,
            initializer,
            Constants.NO_LINE));
  }
}
