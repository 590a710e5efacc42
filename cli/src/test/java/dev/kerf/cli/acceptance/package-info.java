/**
 * Runs the real command over the sample projects and compares what it says with their {@code
 * truth.yml}. Takes in a sample's folder, gives out differences for people to read. It knows the
 * commands and the columns of their exports as a script would, and nothing of what is behind them.
 */
package dev.kerf.cli.acceptance;
