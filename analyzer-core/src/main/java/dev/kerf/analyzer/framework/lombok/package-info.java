/**
 * Lombok without running it: a unit as it is written goes in, the unit with the members that
 * Lombok's annotations add comes out. It must not know other units, nor any other framework.
 */
package dev.kerf.analyzer.framework.lombok;
