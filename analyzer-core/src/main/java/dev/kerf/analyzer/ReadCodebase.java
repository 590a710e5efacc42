package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.InlineExemptions.Remark;
import dev.kerf.analyzer.codebase.Codebase;
import java.util.List;
import java.util.SortedSet;

/**
 * What a workspace was read to.
 *
 * @param failed paths of inputs that state nothing because something is wrong with them
 * @param remarks what comments say to the gate
 */
record ReadCodebase(Codebase codebase, SortedSet<String> failed, List<Remark> remarks) {}
