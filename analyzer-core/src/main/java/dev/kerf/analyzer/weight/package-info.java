/**
 * Every number that steers a recommendation: its name, what it is by default and why, and what it
 * may be. What a user says instead comes out as one {@link dev.kerf.analyzer.weight.Weights}, which
 * the stages read their options from. It must not know what anybody does with a value.
 */
package dev.kerf.analyzer.weight;
