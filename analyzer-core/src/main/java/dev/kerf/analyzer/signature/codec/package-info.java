/**
 * How headers of types become a few bytes and back: types go in, one run of bytes comes out, from
 * which any one type can be read without the others. It must not know where types or bytes lie.
 */
package dev.kerf.analyzer.signature.codec;
