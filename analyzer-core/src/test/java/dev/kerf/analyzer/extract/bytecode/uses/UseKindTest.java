package dev.kerf.analyzer.extract.bytecode.uses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.resolve.TypeUse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UseKindTest {

  /** Extracting knows nothing of resolving, so the words stand in both. */
  @Test
  void its_words_are_those_of_resolving_that_class_files_can_show() {
    List<String> onlyInSource = List.of("constant", "type-argument", "inherited");

    assertEquals(
        Arrays.stream(TypeUse.Kind.values())
            .map(TypeUse.Kind::word)
            .filter(word -> !onlyInSource.contains(word))
            .collect(Collectors.toSet()),
        Arrays.stream(UseKind.values()).map(UseKind::word).collect(Collectors.toSet()));
  }
}
