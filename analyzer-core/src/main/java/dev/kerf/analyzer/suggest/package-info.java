/**
 * What the user could say to make the rest clear: takes the codebase with the places that stayed
 * undecided and gives the helpers, annotations and base classes behind them, each with the model
 * that {@code kerf.yml} would have to declare. It must not know how a model is read.
 */
package dev.kerf.analyzer.suggest;
