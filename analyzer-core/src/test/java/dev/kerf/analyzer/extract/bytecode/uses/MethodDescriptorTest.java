package dev.kerf.analyzer.extract.bytecode.uses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodDescriptorTest {

  private final KnownNames names = new KnownNames(List.of("a/A", "b/B"));

  @Test
  void known_types_stand_in_order_those_of_parameters_first() {
    MethodDescriptor said = names.method("(I[[Lb/B;JLjava/lang/String;[DLa/A;)[La/A;");
    assertEquals(6, said.arguments());
    assertArrayEquals(new int[] {1, 0, 0}, said.known());
    assertEquals(2, said.ofParameters());
    assertEquals("[La/A;", said.result());
  }

  @Test
  void a_method_may_take_and_give_nothing() {
    MethodDescriptor said = names.method("()V");
    assertEquals(0, said.arguments());
    assertEquals(0, said.known().length);
    assertEquals("V", said.result());
  }

  @Test
  void many_more_descriptors_than_are_remembered_are_each_read_right() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 20_000; i++) {
        String result = "Lx/X" + i + ';';
        assertEquals(result, names.method("()" + result).result());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(", "(Lfoo", "(Lfoo)V", "()", "V", "(Lfoo;"})
  void what_is_no_descriptor_is_refused(String text) {
    assertThrows(MalformedClassFile.class, () -> names.method(text));
  }
}
