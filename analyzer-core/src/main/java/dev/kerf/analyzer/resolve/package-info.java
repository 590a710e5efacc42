/**
 * Gives the facts of one file their meaning: names, overloads, receiver types and constants,
 * decided against the read-only index of all declarations (the workspace's own and the shipped
 * signatures). Facts of one file go in, resolved facts and the sites that stay unresolved come out.
 * It must not know any framework, and nothing global such as who calls whom.
 */
package dev.kerf.analyzer.resolve;
