/**
 * The published contract: what {@code result.json} says, as records, and all that a report may see.
 * Names are plain text here, ids as the contract spells them. It must not know any other stage.
 * What is said {@link dev.kerf.analyzer.result.ByNumber by number} in the file is the value itself
 * here. {@code result.schema.json} beside it is the same in JSON Schema; a test holds the two
 * together.
 */
package dev.kerf.analyzer.result;
