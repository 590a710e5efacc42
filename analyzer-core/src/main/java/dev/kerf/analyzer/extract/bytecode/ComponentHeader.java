package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Reads one record component; the private field behind it is the same fact. */
final class ComponentHeader extends RecordComponentVisitor {

  private final String name;
  private final TypeReference type;
  private final List<AnnotationUse> annotations = new ArrayList<>();
  private final Consumer<FieldDeclared> whenDone;

  /**
   * @param signature may be null
   */
  ComponentHeader(
      String name, String descriptor, String signature, Consumer<FieldDeclared> whenDone) {
    super(Opcodes.ASM9);
    this.name = name;
    this.type =
        GenericSignature.ofField(signature).orElseGet(() -> BinaryTypes.ofDescriptor(descriptor));
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
            FieldDeclared.Role.RECORD_COMPONENT,
            type,
            Modifier.PRIVATE | Modifier.FINAL,
            annotations,
            Optional.empty(),
            Constants.NO_LINE));
  }
}
