/**
 * Facts as bytes: an extraction goes in, a compact run of bytes comes out, and an equal extraction
 * again from those. Total over all facts and terms, which a test holds by going through them. Knows
 * what facts are made of, and neither where they come from nor where the bytes are kept.
 */
package dev.kerf.analyzer.cache.codec;
