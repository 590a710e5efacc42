/**
 * Reads XML documents: the bytes of one document come in, its tree of elements with their lines
 * goes out. Nothing outside the document is ever loaded. It must not know what any element means.
 */
package dev.kerf.analyzer.extract.xml;
