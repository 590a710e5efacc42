/**
 * What frameworks mean by what the code states. Each model reads the resolved application and gives
 * domain facts (mapped, accessed, demarcated, exposed, injected); this package holds the facts and
 * the seam. Models must not know each other, nor whether a fact came from source or bytecode.
 */
package dev.kerf.analyzer.framework;
