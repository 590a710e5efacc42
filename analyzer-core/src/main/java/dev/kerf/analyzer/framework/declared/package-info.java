/**
 * What the user says of the house's own framework, in the words of every other model: the models of
 * {@code kerf.yml} are looked up in the application and become domain facts. It must not know how a
 * configuration is written, nor any framework.
 */
package dev.kerf.analyzer.framework.declared;
