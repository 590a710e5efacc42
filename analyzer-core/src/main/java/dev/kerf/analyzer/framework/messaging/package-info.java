/**
 * What the application asks of other processes: HTTP clients, message brokers, mail. It must not
 * know units of work, nor who listens at the other end.
 */
package dev.kerf.analyzer.framework.messaging;
