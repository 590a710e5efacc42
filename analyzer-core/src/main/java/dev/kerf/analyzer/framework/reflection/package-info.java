/**
 * Classes and methods that code names in texts and finds by reflection. Only constant names are
 * followed; it must not know what a framework finds that way.
 */
package dev.kerf.analyzer.framework.reflection;
