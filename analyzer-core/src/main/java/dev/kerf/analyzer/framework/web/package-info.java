/**
 * Ways into the application from outside: HTTP endpoints, schedules, message listeners, main
 * methods. It must not know the container nor the database.
 */
package dev.kerf.analyzer.framework.web;
