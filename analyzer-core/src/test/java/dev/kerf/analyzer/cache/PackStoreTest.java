package dev.kerf.analyzer.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackStoreTest {

  private static final long ROOMY = 1L << 30;

  @TempDir private Path folder;

  @Test
  void what_was_put_is_found_by_the_next_one() throws IOException {
    put("a", "apple");
    put("b", "");
    assertEquals("apple", get("a"));
    assertEquals("", get("b"));
    assertEquals("-", get("c"));
    assertEquals(2, packs().size());
  }

  @Test
  void nothing_put_writes_nothing() throws IOException {
    open().close();
    assertEquals(List.of(), all());
  }

  @Test
  void two_at_once_keep_what_both_found() {
    PackStore one = open();
    PackStore other = open();
    one.put(key("a"), bytes("apple"));
    other.put(key("b"), bytes("pear"));
    other.close();
    one.close();
    assertEquals("apple", get("a"));
    assertEquals("pear", get("b"));
  }

  @Test
  void two_who_find_the_same_leave_one_pack() throws IOException {
    PackStore one = open();
    PackStore other = open();
    one.put(key("a"), bytes("apple"));
    other.put(key("a"), bytes("apple"));
    one.close();
    other.close();
    assertEquals(1, packs().size());
    assertEquals("apple", get("a"));
  }

  @Test
  void who_is_killed_on_the_way_leaves_no_pack() throws IOException {
    open().put(key("a"), bytes("apple"));
    assertEquals(1, all().size());
    assertEquals(List.of(), packs());
    assertEquals("-", get("a"));
  }

  @Test
  void what_a_killed_one_left_is_swept_up_later_but_nobodys_pack_under_way() throws IOException {
    open().put(key("a"), bytes("apple"));
    Path left = all().get(0);
    Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    open().put(key("b"), bytes("pear"));
    put("c", "plum");
    assertFalse(Files.exists(left));
    assertEquals(2, all().size());
  }

  @Test
  void a_damaged_byte_costs_values_but_never_gives_a_wrong_one() throws IOException {
    try (PackStore store = open()) {
      store.put(key("a"), bytes("apple"));
      store.put(key("b"), bytes("pear"));
    }
    Path pack = packs().get(0);
    byte[] whole = Files.readAllBytes(pack);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(pack, damaged);
      assertTrue(List.of("apple", "-").contains(get("a")), "at " + at);
      assertTrue(List.of("pear", "-").contains(get("b")), "at " + at);
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(pack, Arrays.copyOf(whole, length));
      assertEquals("-", get("a"), "cut to " + length);
    }
  }

  @Test
  void a_damaged_value_can_be_put_again() throws IOException {
    put("a", "apple");
    Path pack = packs().get(0);
    byte[] damaged = Files.readAllBytes(pack);
    damaged[PackFormat.MARK_BYTES] ^= 1;
    Files.write(pack, damaged);
    assertEquals("-", get("a"));
    put("a", "apple");
    assertEquals("apple", get("a"));
  }

  @Test
  void a_pack_that_another_one_deletes_stays_readable_where_it_is_open() throws IOException {
    put("a", "apple");
    try (PackStore store = open()) {
      Files.delete(packs().get(0));
      assertArrayEquals(bytes("apple"), store.get(key("a")).orElseThrow());
    }
  }

  @Test
  void many_small_packs_become_one() throws IOException {
    for (int i = 0; i < 40; i++) {
      put("key " + i, "value " + i);
    }
    assertTrue(packs().size() <= 17, packs().size() + " packs");
    for (int i = 0; i < 40; i++) {
      assertEquals("value " + i, get("key " + i));
    }
  }

  @Test
  void above_the_limit_the_oldest_go_and_the_newest_stays() throws IOException {
    String large = "x".repeat(1000);
    for (int i = 0; i < 5; i++) {
      try (PackStore store = PackStore.open(folder, "me", 3500)) {
        store.put(key("key " + i), bytes(large));
      }
      Files.setLastModifiedTime(
          newest(), FileTime.from(Instant.parse("2020-01-0" + (i + 1) + "T00:00:00Z")));
    }
    assertEquals("-", get("key 0"));
    assertEquals("-", get("key 1"));
    assertEquals(large, get("key 3"));
    assertEquals(large, get("key 4"));
    try (PackStore store = PackStore.open(folder, "me", 10)) {
      store.put(key("last"), bytes(large));
    }
    assertEquals(large, get("last"));
    assertEquals(1, packs().size());
  }

  @Test
  void another_build_reads_nothing_of_this_one_and_makes_room_with_it_first() throws IOException {
    put("a", "apple");
    try (PackStore other = PackStore.open(folder, "other", ROOMY)) {
      assertEquals(Optional.empty(), other.get(key("a")));
      other.put(key("b"), bytes("pear"));
    }
    try (PackStore other = PackStore.open(folder, "other", 150)) {
      other.put(key("c"), bytes("plum"));
    }
    try (PackStore other = PackStore.open(folder, "other", ROOMY)) {
      assertTrue(other.get(key("b")).isPresent());
    }
    assertEquals("-", get("a"));
  }

  @Test
  void a_folder_that_cannot_be_is_an_empty_cache() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (PackStore store = PackStore.open(file, "me", ROOMY)) {
      assertEquals(Optional.empty(), store.get(key("a")));
      store.put(key("a"), bytes("apple"));
    }
    assertEquals("no folder", Files.readString(file));
  }

  @Test
  void keys_tell_how_their_parts_are_divided() {
    assertFalse(CacheKey.of("ab", "c").equals(CacheKey.of("a", "bc")));
    assertFalse(CacheKey.of("ab", "").equals(CacheKey.of("", "ab")));
    assertEquals(CacheKey.of("ab", "c"), CacheKey.of("ab", "c"));
  }

  @Test
  void cleaning_deletes_what_is_kept_and_nothing_beside_it() throws IOException {
    Path beside = Files.writeString(folder.resolve("archive.jsa"), "of the launcher");
    CacheFolder cache = new CacheFolder(folder, "me");
    try (PackStore facts = cache.facts();
        PackStore hashes = cache.hashes();
        PackStore results = cache.results()) {
      facts.put(key("a"), bytes("apple"));
      hashes.put(key("a"), bytes("round"));
      results.put(key("b"), bytes("pear"));
    }
    assertEquals(
        List.of(1, 0, 0, 1, 1), cache.usage().stream().map(CacheFolder.Usage::packs).toList());
    assertTrue(cache.usage().get(0).bytes() > 0);
    assertEquals(
        cache.usage().get(0).bytes(), new CacheFolder(folder, "you").usage().get(0).stale());
    assertTrue(cache.clean() > 0);
    assertEquals(
        List.of(0, 0, 0, 0, 0), cache.usage().stream().map(CacheFolder.Usage::packs).toList());
    assertTrue(Files.exists(beside));
    assertEquals(0, cache.clean());
  }

  private PackStore open() {
    return PackStore.open(folder, "me", ROOMY);
  }

  private void put(String key, String value) {
    try (PackStore store = open()) {
      store.put(key(key), bytes(value));
    }
  }

  /** A dash where there is none. */
  private String get(String key) {
    try (PackStore store = open()) {
      return store.get(key(key)).map(b -> new String(b, StandardCharsets.UTF_8)).orElse("-");
    }
  }

  private Path newest() {
    return PackFiles.of(folder).get(0).path();
  }

  private List<Path> packs() {
    return PackFiles.of(folder).stream().map(PackFiles.Entry::path).toList();
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.sorted().toList());
    }
  }

  private static CacheKey key(String name) {
    return CacheKey.of(name);
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
