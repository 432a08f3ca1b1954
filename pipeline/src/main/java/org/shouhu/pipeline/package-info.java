/**
 * The stream: from an accepted event to an alert.
 *
 * <p>An {@link org.shouhu.pipeline.AcceptedEvent} goes to the {@link org.shouhu.pipeline.EventLog}. The brokers are the
 * operator's own or an {@link org.shouhu.pipeline.EmbeddedBroker} in this process. Whatever holds text or a platform's
 * person id lies in Kafka sealed under the {@link org.shouhu.pipeline.StreamKey}.
 */
@NullMarked
package org.shouhu.pipeline;

import org.jspecify.annotations.NullMarked;
