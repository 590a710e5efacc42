package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which words of a name speak of what it is about, knowing what the entities are called: where
 * the last word of an entity's name is the whole name of another one, names that contain the first
 * do not speak of the second. A line item is a line of an order, and no item of the catalogue.
 */
final class EntityNames {

  private final Set<List<String>> names = new HashSet<>();

  EntityNames(Map<TypeName, RoleAssignment> roles) {
    roles.forEach(
        (type, assigned) -> {
          if (assigned.role() == Role.ENTITY) {
            names.add(Words.of(type.simpleName()));
          }
        });
  }

  /** The words of a name without those that only end the name of some other entity. */
  List<String> speaking(String identifier) {
    List<String> words = Words.of(identifier);
    List<String> speaking = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (!endsAnotherName(words, at)) {
        speaking.add(words.get(at));
      }
    }
    return speaking;
  }

  private boolean endsAnotherName(List<String> words, int last) {
    if (!names.contains(words.subList(last, last + 1))) {
      return false;
    }
    for (int first = 0; first < last; first++) {
      if (names.contains(words.subList(first, last + 1))) {
        return true;
      }
    }
    return false;
  }
}
