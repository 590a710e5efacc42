/**
 * What is written in Groovy, from the class files of its compiler: closures, and the domain classes
 * of GORM, by which Grails keeps objects in tables.
 */
package dev.kerf.analyzer.framework.groovy;
