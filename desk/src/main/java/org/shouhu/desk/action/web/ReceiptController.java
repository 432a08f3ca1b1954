package org.shouhu.desk.action.web;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.ActionId;
import org.shouhu.desk.action.Partner;
import org.shouhu.desk.action.Partners;
import org.shouhu.desk.action.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where partners answer, with messages signed as Standard Webhooks. */
@RestController
class ReceiptController {

    private static final int LONGEST = 64 * 1024;

    private final Partners partners;
    private final Receipts receipts;
    private final JsonMapper json;

    ReceiptController(Partners partners, Receipts receipts, JsonMapper json) {
        this.partners = partners;
        this.receipts = receipts;
        this.json = json;
    }

    @PostMapping("/v1/partners/{name}/receipts")
    ResponseEntity<Map<String, String>> receive(
            @PathVariable String name, @RequestBody String body, HttpServletRequest request) {
        Partner partner = partners.named(name).orElse(null);
        String messageId = request.getHeader("webhook-id");
        if (partner == null || messageId == null || !signed(partner, body, request)) {
            return answer(HttpStatus.UNAUTHORIZED, "The signature does not fit; see the partner's secret.");
        }
        if (body.length() > LONGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "A receipt has at most 64 KiB.");
        }
        Receipts.Receipt receipt;
        try {
            receipt = read(messageId, json.readTree(body));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return answer(HttpStatus.BAD_REQUEST, "A receipt is a JSON object with 'action' and 'step'.");
        }
        return switch (receipts.take(partner, receipt)) {
            case Receipts.Taken.Moved moved -> answer(HttpStatus.OK, "moved");
            case Receipts.Taken.Kept kept -> answer(HttpStatus.OK, "kept");
            case Receipts.Taken.UnknownAction unknown ->
                answer(HttpStatus.NOT_FOUND, "No such action of this partner.");
            case Receipts.Taken.UnknownStep unknown -> answer(HttpStatus.BAD_REQUEST, "There is no such step.");
        };
    }

    private static boolean signed(Partner partner, String body, HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            headers.put(header, Collections.list(request.getHeaders(header)));
        }
        try {
            new Webhook(partner.secret().value()).verify(body, HttpHeaders.of(headers, (key, value) -> true));
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException unsigned) {
            return false;
        }
    }

    private static Receipts.Receipt read(String messageId, JsonNode receipt) {
        return new Receipts.Receipt(
                messageId,
                ActionId.of(receipt.path("action").asString("")),
                receipt.path("step").asString(""),
                instant(receipt.path("at").asString("")),
                textOrNull(receipt.path("incidentNumber").asString("")),
                textOrNull(receipt.path("words").asString("")));
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String words) {
        return ResponseEntity.status(status).body(Map.of("result", words));
    }
}
