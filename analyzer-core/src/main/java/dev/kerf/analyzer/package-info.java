/** Reads a monolith and says where it can be cut. */
package dev.kerf.analyzer;
