/**
 * Where units of work begin and end, whichever API says so: annotations of Spring and Jakarta, the
 * container's defaults for EJBs, advice declared in XML, templates, and calls that begin and
 * commit. Also what leaves a unit: other threads and what waits for the commit. It must not know
 * what is written inside.
 */
package dev.kerf.analyzer.framework.transaction;
