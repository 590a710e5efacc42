/**
 * What was worked out once and need not be again: values under keys that say all they depend on,
 * kept in a few files that any number of Kerfs may read and write at a time. Losing any of it costs
 * time and nothing else. Knows facts, to keep them small, and nothing of what they are used for.
 */
package dev.kerf.analyzer.cache;
