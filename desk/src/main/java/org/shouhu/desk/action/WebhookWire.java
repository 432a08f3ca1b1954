package org.shouhu.desk.action;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Standard Webhooks over HTTP. Signatures carry the machine's time, not the demo's: the partner compares it with its own. */
@Component
class WebhookWire implements Wire {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int OK_FROM = 200;
    private static final int OK_TO = 299;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Clock machine = Clock.systemUTC();

    @Override
    public Answer send(Partner partner, URI url, String messageId, String body, Duration patience) {
        long at = machine.instant().getEpochSecond();
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(url)
                    .timeout(patience)
                    .header("Content-Type", "application/json")
                    .header("webhook-id", messageId)
                    .header("webhook-timestamp", Long.toString(at))
                    .header("webhook-signature", new Webhook(partner.secret().value()).sign(messageId, at, body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            return new Answer.NotTaken("unsigned");
        }
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = response.statusCode();
            return status >= OK_FROM && status <= OK_TO
                    ? new Answer.Taken(response.body())
                    : new Answer.NotTaken("http-" + status);
        } catch (HttpTimeoutException e) {
            return new Answer.NotTaken("timeout");
        } catch (IOException e) {
            return new Answer.NotTaken("no-route");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotTaken("interrupted");
        }
    }
}
