/**
 * Enterprise beans: what the container makes, through which views it is called, where it is put,
 * and which of its methods the outside calls. It must not know CDI nor the web.
 */
package dev.kerf.analyzer.framework.ejb;
