package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an expression is worth to the text of a statement. */
sealed interface TextValue permits Texts, TextValue.Listed, TextValue.Built {

  /** The value as a part of a text. */
  Texts asTexts();

  /** Either of two values, where a branch decides. */
  default TextValue or(TextValue other) {
    if (equals(other)) {
      return this;
    }
    if (this instanceof Listed mine && other instanceof Listed theirs) {
      return mine.and(theirs);
    }
    if (this instanceof Built mine
        && other instanceof Built theirs
        && mine.type().equals(theirs.type())) {
      return mine.or(theirs);
    }
    if (other instanceof Texts texts && texts.isBlank()) {
      return this;
    }
    if (this instanceof Texts texts && texts.isBlank()) {
      return other;
    }
    return asTexts().or(other.asTexts());
  }

  /**
   * The elements of an array or collection, the entries of a map.
   *
   * @param entries at most {@value #MAX}
   */
  record Listed(List<Entry> entries) implements TextValue {

    /** Longer lists are data. */
    static final int MAX = 200;

    static final Listed EMPTY = new Listed(List.of());

    /** An element; in a map with its key. */
    record Entry(Optional<Texts> key, TextValue value) {}

    public Listed {
      entries = entries.size() > MAX ? List.copyOf(entries.subList(0, MAX)) : List.copyOf(entries);
    }

    static Listed of(List<TextValue> values) {
      return new Listed(values.stream().map(value -> new Entry(Optional.empty(), value)).toList());
    }

    Listed with(Optional<Texts> key, TextValue value) {
      List<Entry> longer = new ArrayList<>(entries);
      longer.add(new Entry(key, value));
      return new Listed(longer);
    }

    Listed and(Listed other) {
      List<Entry> all = new ArrayList<>(entries);
      other.entries.stream().filter(entry -> !entries.contains(entry)).forEach(all::add);
      return new Listed(all);
    }

    /** Any element; the one with a known key where it is asked for. */
    Optional<TextValue> element(Optional<Texts> key) {
      List<Entry> fitting =
          key.isEmpty()
              ? entries
              : entries.stream().filter(entry -> entry.key().equals(key)).toList();
      boolean unkeyed = fitting.isEmpty() && entries.stream().allMatch(e -> e.key().isEmpty());
      return (unkeyed ? entries : fitting).stream().map(Entry::value).reduce(TextValue::or);
    }

    /** All elements in order, with a text between them. */
    Texts joined(Texts separator) {
      Texts out = Texts.BLANK;
      for (int i = 0; i < entries.size(); i++) {
        out = i == 0 ? entries.get(i).value().asTexts() : out.then(separator);
        if (i > 0) {
          out = out.then(entries.get(i).value().asTexts());
        }
      }
      return out;
    }

    @Override
    public Texts asTexts() {
      return element(Optional.empty()).map(TextValue::asTexts).orElse(Texts.hole(""));
    }
  }

  /** How an object is made; what its constructor does is looked at when a field is asked for. */
  record Creation(MethodName constructor, List<TextValue> arguments) {}

  /**
   * An object of the application, with what its fields are known to hold.
   *
   * @param fields by declaring type and name; a field that is not here has its initial value
   * @param creation how it was made, where that is still to be looked at
   */
  record Built(TypeName type, SortedMap<String, TextValue> fields, Optional<Creation> creation)
      implements TextValue {

    static Built of(TypeName type) {
      return new Built(type, new TreeMap<>(), Optional.empty());
    }

    static Built by(TypeName type, MethodName constructor, List<TextValue> arguments) {
      return new Built(type, new TreeMap<>(), Optional.of(new Creation(constructor, arguments)));
    }

    Built with(String field, TextValue value) {
      SortedMap<String, TextValue> changed = new TreeMap<>(fields);
      changed.put(field, value);
      return new Built(type, changed, creation);
    }

    Built or(Built other) {
      SortedMap<String, TextValue> all = new TreeMap<>(fields);
      other.fields.forEach((field, value) -> all.merge(field, value, TextValue::or));
      return new Built(type, all, creation);
    }

    @Override
    public Texts asTexts() {
      return Texts.hole(type.simpleName());
    }
  }
}
