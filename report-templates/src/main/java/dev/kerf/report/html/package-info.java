/**
 * The report that people read and argue over: one self-contained HTML file. A result goes in, a
 * page comes out. Page-model records hold every number ready, templates hold no arithmetic;
 * FreeMarker is known only here, and nothing here knows how a result was found.
 */
package dev.kerf.report.html;
