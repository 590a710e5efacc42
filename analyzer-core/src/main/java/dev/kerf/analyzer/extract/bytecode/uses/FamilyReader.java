package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.bytecode.BytecodeExtractor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;

/**
 * Reads the class files of one source file: an outermost class and all that is nested in it. What a
 * compiler splits between them is put together again: a method that opens a private member counts
 * as the member where it is called, and a table of numbers of enum constants as the constants.
 *
 * <p>Not for several threads at once; serves any number of families.
 */
public final class FamilyReader {

  private final KnownNames known;
  private final ClassUsesReader reader;
  private final UseTable table = new UseTable();
  private final List<ClassUses> family = new ArrayList<>();
  private Optional<ClassUses> last = Optional.empty();

  public FamilyReader(KnownNames known) {
    this.known = known;
    this.reader = new ClassUsesReader(known);
  }

  /** Reads one class file of the family; says what is wrong with it. */
  public List<Problem> read(byte[] bytes) {
    last = Optional.empty();
    return BytecodeExtractor.guarded(
            bytes,
            visited -> {
              visited.accept(reader, ClassReader.SKIP_FRAMES);
              last = reader.read();
              last.ifPresent(family::add);
              return new Extraction(List.of(), List.of());
            })
        .problems();
  }

  /** The internal name of the type that was read last; empty where there was none. */
  public Optional<String> lastName() {
    return last.map(ClassUses::name);
  }

  /** The types of what was read since the last time, in the order of reading. */
  public List<TypeUses> join() {
    Map<String, ClassUses> byName = new HashMap<>();
    for (ClassUses type : family) {
      byName.putIfAbsent(type.name(), type);
    }
    List<TypeUses> types = new ArrayList<>(family.size());
    for (ClassUses type : family) {
      if (byName.get(type.name()) == type && type.table().isEmpty()) {
        types.add(joined(type, byName));
      }
    }
    family.clear();
    return types;
  }

  private TypeUses joined(ClassUses type, Map<String, ClassUses> byName) {
    Questions open = type.questions();
    int[] uses = type.uses();
    List<Questions.Cast> casts = new ArrayList<>(open.casts);
    if (!open.opened.isEmpty() || !open.cases.isEmpty()) {
      table.clear();
      table.addAll(uses);
      Uses found = new Uses(known);
      for (Questions.Opened call : open.opened) {
        recordOpened(call, byName.get(call.accessor().owner()), found, casts);
      }
      for (Questions.Case one : open.cases) {
        recordCase(one, byName.get(one.holder()), found);
      }
      found.moveTo(table);
      uses = table.packed();
    }
    return new TypeUses(type.name(), uses, List.copyOf(casts), type.shape(), open.boundAtRunTime);
  }

  private void recordOpened(
      Questions.Opened call, ClassUses holder, Uses found, List<Questions.Cast> casts) {
    Member opened = holder == null ? null : holder.accessors().get(call.accessor().name());
    Member meant = opened == null ? call.accessor() : opened;
    UseKind kind = meant.isMethod() ? UseKind.CALL : UseKind.ACCESS;
    found.ofOwner(meant.owner(), kind, call.line());
    if (meant.isMethod()) {
      found.ofSignature(meant.descriptor(), UseKind.DESCRIPTOR, call.line());
    } else {
      found.ofDescriptor(meant.descriptor(), UseKind.DESCRIPTOR, call.line());
    }
    if (call.target() >= 0 && meant.isMethod()) {
      casts.add(new Questions.Cast(meant, call.target(), call.line()));
    } else if (call.target() >= 0) {
      found.of(call.target(), UseKind.INFERRED, call.line());
    }
  }

  private static void recordCase(Questions.Case one, ClassUses holder, Uses found) {
    Member constant =
        holder == null
            ? null
            : holder.table().get(new ClassUses.TableEntry(one.table(), one.key()));
    if (constant != null) {
      found.ofOwner(constant.owner(), UseKind.ACCESS, one.line());
      found.ofDescriptor(constant.descriptor(), UseKind.DESCRIPTOR, one.line());
    }
  }
}
