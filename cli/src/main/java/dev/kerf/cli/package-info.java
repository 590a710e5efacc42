/**
 * The command line: arguments go in; what people read, files, and the exit code come out. Only here
 * is anything printed, and only here does the process end. One class per command; what a command
 * decides about a monolith is decided by the analyzer, never here.
 */
package dev.kerf.cli;
