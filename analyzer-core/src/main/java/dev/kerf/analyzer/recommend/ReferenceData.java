package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashSet;
import java.util.Set;

/**
 * Types that deal in reference data alone: entities, and what reads them, whose stores nothing
 * writes but what fills them when the application starts. What no service changes, each can have a
 * copy of.
 */
final class ReferenceData {

  /** Kinds of entry points that run once, before the business does. */
  private static final Set<String> AT_START = Set.of("startup", "main");

  private final boolean[] dealing;
  private final boolean[] dealingInMore;

  ReferenceData(Codebase codebase, ElementIndex index) {
    dealing = new boolean[index.typeCount()];
    dealingInMore = new boolean[index.typeCount()];
    Set<StoreName> constant = constant(codebase);
    for (EntityMapping mapping : codebase.mappings()) {
      deal(index.of(mapping.type()), constant.contains(mapping.store()));
    }
    for (StoreAccess access : codebase.accesses()) {
      boolean reads = access.mode() == StoreAccess.Mode.READ;
      deal(index.of(access.method().owner()), reads && constant.contains(access.store()));
    }
  }

  private static Set<StoreName> constant(Codebase codebase) {
    Set<TypeName> loaders = new HashSet<>();
    for (EntryPoint entry : codebase.entryPoints()) {
      if (AT_START.contains(entry.kind())) {
        loaders.add(entry.method().owner().outermost());
      }
    }
    Set<StoreName> read = new HashSet<>();
    Set<StoreName> written = new HashSet<>();
    for (StoreAccess access : codebase.accesses()) {
      if (!loaders.contains(access.method().owner().outermost())) {
        boolean writes = access.mode() == StoreAccess.Mode.WRITE || access.lock();
        (writes ? written : read).add(access.store());
      }
    }
    Set<StoreName> constant = new HashSet<>();
    for (EntityMapping mapping : codebase.mappings()) {
      constant.add(mapping.store());
    }
    // Of what nobody is seen to read, nothing is known, so neither is who writes it.
    constant.retainAll(read);
    constant.removeAll(written);
    return constant;
  }

  private void deal(int type, boolean inConstant) {
    if (type >= 0) {
      dealing[type] |= inConstant;
      dealingInMore[type] |= !inConstant;
    }
  }

  /** Whether all stores that a type deals in are reference data, and there is one. */
  boolean is(int type) {
    return dealing[type] && !dealingInMore[type];
  }
}
