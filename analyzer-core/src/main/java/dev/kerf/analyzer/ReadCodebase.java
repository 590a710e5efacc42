package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import java.util.SortedSet;

/**
 * What a workspace was read to.
 *
 * @param failed paths of inputs that state nothing because something is wrong with them
 */
record ReadCodebase(Codebase codebase, SortedSet<String> failed) {}
