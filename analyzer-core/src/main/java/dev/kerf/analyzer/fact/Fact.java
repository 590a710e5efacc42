package dev.kerf.analyzer.fact;

/** Something that one input states by itself. */
public sealed interface Fact
    permits CompilationUnitStated,
        XmlStated,
        PropertiesStated,
        ScriptStated,
        TemplatesStated,
        DefinitionsStated {}
