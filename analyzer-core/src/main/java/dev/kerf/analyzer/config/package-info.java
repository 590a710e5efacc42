/**
 * What a user tells Kerf about the application: {@code kerf.yml} and options go in, one checked
 * {@link dev.kerf.analyzer.config.Configuration} comes out, in which every value knows where it was
 * said. It must not know what anybody does with a value.
 */
package dev.kerf.analyzer.config;
