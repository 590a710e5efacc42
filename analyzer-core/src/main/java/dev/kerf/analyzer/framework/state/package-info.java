/**
 * State that lives beside the tables and that whoever knows its name shares: caches, attributes of
 * a session or of the whole application. Takes in the resolved application, gives out what methods
 * touch; it must not know who owns what.
 */
package dev.kerf.analyzer.framework.state;
