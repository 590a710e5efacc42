/**
 * Finds what there is to read: folders, archives and trees of git come in, a {@code Workspace} of
 * deployables, build modules and inputs goes out, with main, test, generated and vendored inputs
 * told apart and the reason for each decision kept. It reads build files and the first lines of
 * sources to decide, and must not know what an input means to the analysis: no facts, no
 * frameworks, no stores.
 */
package dev.kerf.analyzer.discover;
