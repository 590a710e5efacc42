package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResolvedWorkspaceTest {

  private static final TypeName REPOSITORY = TypeName.of("Repository");

  private final ResolvedWorkspace workspace =
      Resolution.of(
              "interface Repository<T, K> {}",
              "interface Paged<E> extends Repository<E, Long>, java.util.List<E> {}",
              "interface Owners extends Paged<Owner> {}",
              "class Owner implements gone.Entity {}",
              "class Owners2 implements Owners {}")
          .workspace();

  @Test
  void a_type_is_seen_as_its_supertype_with_arguments_substituted() {
    assertEquals(
        Optional.of(
            new ClassType(
                REPOSITORY, List.of(ClassType.of("Owner"), ClassType.of("java.lang.Long")))),
        workspace.asSuper(ClassType.of("Owners"), REPOSITORY));
    assertEquals(
        Optional.of(
            new ClassType(TypeName.of("java.lang.Iterable"), List.of(ClassType.of("Owner")))),
        workspace.asSuper(ClassType.of("Owners"), TypeName.of("java.lang.Iterable")));
    assertEquals(
        Optional.empty(), workspace.asSuper(ClassType.of("Owner"), TypeName.of("Repository")));
  }

  @Test
  void subtypes_are_known_through_libraries_and_by_name_beyond_them() {
    assertTrue(workspace.isSubtype(TypeName.of("Owners"), TypeName.of("java.util.Collection")));
    assertTrue(workspace.isSubtype(TypeName.of("Owner"), TypeName.of("gone.Entity")));
    assertFalse(workspace.isSubtype(TypeName.of("Owner"), REPOSITORY));
  }

  @Test
  void direct_subtypes_are_sorted() {
    assertEquals(List.of(TypeName.of("Owners2")), workspace.directSubtypes(TypeName.of("Owners")));
    assertEquals(List.of(), workspace.directSubtypes(TypeName.of("Owners2")));
  }

  @Test
  void declarations_of_libraries_are_at_hand() {
    assertTrue(workspace.declaration(TypeName.of("java.util.List")).isPresent());
    assertTrue(workspace.type(TypeName.of("java.util.List")).isEmpty());
  }
}
