/**
 * What Kerf proposes: a codebase, its coupling graph and the partitions of it in, the published
 * result out, with candidates, owners of stores, costs beside chance, and the verdict, which may be
 * to keep the application whole. It must not know formats, nor how an input was read.
 */
package dev.kerf.analyzer.recommend;
