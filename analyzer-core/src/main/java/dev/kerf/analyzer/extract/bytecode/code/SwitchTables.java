package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables that say which case of a switch an enum constant is. A compiler keeps them in a class
 * of their own; the source selects by the constant itself.
 */
final class SwitchTables {

  private static final String PREFIX = "$SwitchMap$";

  private final Set<TypeName> holders = new HashSet<>();
  private final Map<Place, Link.Field> constants = new HashMap<>();

  /** A number in a table. */
  private record Place(TypeName holder, String table, String number) {}

  static SwitchTables in(List<TypeDeclared> types) {
    SwitchTables tables = new SwitchTables();
    for (TypeDeclared type : types) {
      boolean holds = type.fields().stream().map(FieldDeclared::name).allMatch(SwitchTables::is);
      if (isMade(type) && holds) {
        for (MethodDeclared method : type.methods()) {
          method.body().ifPresent(body -> tables.read(type.name(), body));
        }
      }
    }
    return tables;
  }

  private static boolean is(String field) {
    return field.startsWith(PREFIX);
  }

  /** Fields that a compiler made are left out of the header, so the code tells. */
  private static boolean isMade(TypeDeclared type) {
    return Modifier.has(type.modifiers(), Modifier.SYNTHETIC)
        && type.methods().stream().allMatch(method -> method.name().equals("<clinit>"));
  }

  boolean isEmpty() {
    return holders.isEmpty();
  }

  boolean isTable(TypeDeclared type) {
    return holders.contains(type.name());
  }

  private void read(TypeName holder, Body body) {
    for (int at = 0; at < body.size(); at++) {
      if (body.get(at) instanceof Term.Assign assign
          && body.get(assign.target()) instanceof Term.ArrayAccess access
          && body.get(access.array()) instanceof Term.Name table
          && is(table.identifier())
          && body.get(access.index()) instanceof Term.Call ordinal
          && ordinal.receiver() >= 0
          && body.links().get(ordinal.receiver()).orElse(null) instanceof Link.Field constant
          && body.get(assign.value()) instanceof Term.Literal number) {
        holders.add(holder);
        constants.put(new Place(holder, table.identifier(), number.text()), constant);
      }
    }
  }

  // ---- what selects by one --------------------------------------------------------------------

  void replaceSelectors(BodyRewriting body) {
    for (int at = 0; at < body.size() && !holders.isEmpty(); at++) {
      if (body.term(at) instanceof Term.Switch choice
          && choice.selector() >= 0
          && body.term(choice.selector()) instanceof Term.ArrayAccess access
          && body.link(access.array()) instanceof Link.Field table
          && holders.contains(table.owner())
          && body.term(access.index()) instanceof Term.Call ordinal
          && ordinal.receiver() >= 0) {
        replace(body, at, choice, table, ordinal.receiver());
      }
    }
  }

  private void replace(
      BodyRewriting body, int at, Term.Switch choice, Link.Field table, int selected) {
    Indices labels = choice.labels();
    for (int i = 0; i < labels.size(); i++) {
      Term label = body.term(labels.get(i));
      Link.Field constant =
          label instanceof Term.Literal number
              ? constants.get(new Place(table.owner(), table.name(), number.text()))
              : null;
      if (constant != null) {
        body.replace(
            labels.get(i), new Term.Name(label.line(), constant.name(), 0, Term.NONE), constant);
      }
    }
    for (int i = 0; i < at; i++) {
      if (body.term(i) instanceof Term.Block block
          && block.condition() == choice.selector()
          && block.kind() == Term.BlockKind.CASE) {
        body.replace(i, new Term.Block(block.line(), block.kind(), block.end(), selected), null);
      }
    }
    body.replace(at, new Term.Switch(choice.line(), selected, labels, choice.results()), null);
  }
}
