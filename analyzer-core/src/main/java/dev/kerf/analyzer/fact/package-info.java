/**
 * What one input states by itself, at the level of its language: types, members, annotations with
 * unresolved values, bodies as terms, XML trees, scripts. Extractors give these out; nothing here
 * knows another input, a framework, or which parser read it. Facts carry line numbers only; the
 * path is added when they are loaded, so that identical and moved files share them.
 */
package dev.kerf.analyzer.fact;
