/**
 * Which atoms of a coupling graph belong together: a coupling graph in, nested partitions and the
 * stability of each atom out. It must not know what an element means, only how strongly it is tied.
 */
package dev.kerf.analyzer.cluster;
