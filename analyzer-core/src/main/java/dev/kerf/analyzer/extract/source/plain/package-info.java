/**
 * A parser for Java without mistakes: the text of a file in, the tree that JavaParser would make of
 * it out, at a fraction of the cost. Whatever it does not understand it leaves to JavaParser, which
 * knows what to say of broken code; so it must never take a text for Java that is none, and need
 * not know what is rare. It must not know what the tree is read for.
 */
package dev.kerf.analyzer.extract.source.plain;
