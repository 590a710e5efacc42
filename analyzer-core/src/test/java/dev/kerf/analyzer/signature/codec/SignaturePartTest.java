package dev.kerf.analyzer.signature.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kerf.analyzer.fact.TypeDeclared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SignaturePartTest {

  @Property(tries = 200)
  void what_was_encoded_is_found_equal(@ForAll("types") List<TypeDeclared> types) {
    SignaturePart part = SignaturePart.open(SignaturePart.encode(types));

    Set<Object> names = new HashSet<>();
    for (TypeDeclared type : types) {
      assertEquals(Optional.of(type), part.find(type.name()));
      names.add(type.name());
    }
    assertEquals(names, new HashSet<>(part.names()));
  }

  @Property(tries = 50)
  void the_order_of_the_types_does_not_reach_the_bytes(@ForAll("types") List<TypeDeclared> types) {
    List<TypeDeclared> shuffled = new ArrayList<>(types);
    Collections.shuffle(shuffled, new Random(7));

    assertArrayEquals(SignaturePart.encode(types), SignaturePart.encode(shuffled));
  }

  @Test
  void other_bytes_are_refused() {
    assertThrows(IllegalStateException.class, () -> SignaturePart.open(new byte[0]));
    assertThrows(IllegalStateException.class, () -> SignaturePart.open(new byte[100]));
  }

  @Provide
  Arbitrary<List<TypeDeclared>> types() {
    return AnyHeader.types().list().ofMaxSize(6).uniqueElements(TypeDeclared::name);
  }
}
