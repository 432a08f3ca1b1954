package org.shouhu.desk.action;

import java.net.URI;
import java.time.Duration;

/** Carries a signed message to a partner. */
interface Wire {

    /**
     * Sends once.
     *
     * @param messageId the same at every try of the same message
     * @param patience how long to wait for the answer at the most
     */
    Answer send(Partner partner, URI url, String messageId, String body, Duration patience);
}
