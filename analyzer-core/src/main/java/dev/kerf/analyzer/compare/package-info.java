/**
 * Two cuts of one application come in, as anybody may have stated them; how far they agree comes
 * out. It knows neither code nor couplings: a cut is names in places.
 */
package dev.kerf.analyzer.compare;
