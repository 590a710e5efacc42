/**
 * Work on several threads: tasks in, results in the order of the tasks out. It must not know what
 * the tasks are, and no result may depend on how many threads there are.
 */
package dev.kerf.analyzer.parallel;
