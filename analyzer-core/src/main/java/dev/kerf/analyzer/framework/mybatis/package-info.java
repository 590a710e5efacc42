/**
 * MyBatis: which statements the methods of a mapper interface send, from mapper files, annotations,
 * and the generic mappers that it inherits from, and which a session is asked for by name. It must
 * not know the statements' grammar.
 */
package dev.kerf.analyzer.framework.mybatis;
