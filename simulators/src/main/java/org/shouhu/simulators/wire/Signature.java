package org.shouhu.simulators.wire;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import org.shouhu.simulators.web.Visit;

/** Standard Webhooks with one shared secret: signs what goes out, checks what comes in. */
public final class Signature {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private final Webhook webhook;

    /**
     * @param secret {@code whsec_…}
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public Signature(String secret) {
        try {
            this.webhook = new Webhook(secret);
        } catch (EmptyWebhookSecretException | IllegalArgumentException unfit) {
            throw new IllegalArgumentException("The secret is whsec_ and base64.");
        }
    }

    /** The headers of a message that goes out at this moment of the machine's clock. */
    public Map<String, String> headers(String id, Instant now, String body) {
        try {
            return Map.of(
                    ID, id,
                    TIMESTAMP, Long.toString(now.getEpochSecond()),
                    SIGNATURE, webhook.sign(id, now.getEpochSecond(), body));
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException("every Java can sign", impossible);
        }
    }

    /** Whether the desk sent this, within the last minutes. */
    public boolean fits(Visit visit) {
        try {
            webhook.verify(visit.body(), HttpHeaders.of(visit.headers(), (name, value) -> true));
            return true;
        } catch (WebhookVerificationException unsigned) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Signature[withheld]";
    }
}
