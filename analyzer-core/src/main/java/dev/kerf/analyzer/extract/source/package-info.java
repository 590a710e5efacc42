/**
 * Java source in, its facts out: the bytes of one file become a {@link
 * dev.kerf.analyzer.fact.CompilationUnitStated} whose bodies are flat pools of terms. This is the
 * only home of JavaParser, and none of its types leaves. It must not know other files, other
 * extractors, or what a name that leaves the body stands for.
 */
package dev.kerf.analyzer.extract.source;
