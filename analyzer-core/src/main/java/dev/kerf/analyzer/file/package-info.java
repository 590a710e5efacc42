/**
 * Takes a path, gives its bytes up to a limit. The only way to a file that someone else wrote, so
 * that none is read without end. It must not know what the bytes mean.
 */
package dev.kerf.analyzer.file;
