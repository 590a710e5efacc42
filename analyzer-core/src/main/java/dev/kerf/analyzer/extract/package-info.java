/**
 * The seam of all extractors: bytes of one input go in, its facts and diagnostics come out. An
 * extractor must not know other inputs or other extractors.
 */
package dev.kerf.analyzer.extract;
