/**
 * MyBatis: which statements the methods of a mapper interface send, from mapper files and
 * annotations. It must not know the statements' grammar.
 */
package dev.kerf.analyzer.framework.mybatis;
