/**
 * The stream: from an accepted event to an alert.
 *
 * <p>An {@link org.shouhu.pipeline.AcceptedEvent} goes to the {@link org.shouhu.pipeline.EventLog}; a {@link
 * org.shouhu.pipeline.StreamRunner} reads the log, hears each event in the light of its person's state, and writes
 * {@link org.shouhu.pipeline.Alert alerts} and {@link org.shouhu.pipeline.CaseFact case facts}, which a {@link
 * org.shouhu.pipeline.Crossing} carries to the desk; {@link org.shouhu.pipeline.WatchInstruction watch instructions} go
 * the other way. The brokers are the operator's own or an {@link org.shouhu.pipeline.EmbeddedBroker} in this process.
 * Whatever holds text or a platform's person id lies in Kafka sealed under the {@link org.shouhu.pipeline.StreamKey}.
 */
@NullMarked
package org.shouhu.pipeline;

import org.jspecify.annotations.NullMarked;
