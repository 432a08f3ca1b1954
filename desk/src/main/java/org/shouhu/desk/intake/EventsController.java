package org.shouhu.desk.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.storage.Tenant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /v1/events} (design, section 6.1). */
@RestController
class EventsController {

    private static final int LARGEST_BODY = 8 << 20;
    private static final int LARGEST_BATCH = 1_000;
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final EventBatch batch;
    private final JsonMapper json;

    EventsController(ApiKeys keys, EventBatch batch, JsonMapper json) {
        this.keys = keys;
        this.batch = batch;
        this.json = json;
    }

    @PostMapping("/v1/events")
    ResponseEntity<Map<String, Object>> take(HttpServletRequest request) throws IOException {
        Optional<Tenant> tenant = tenant(request);
        if (tenant.isEmpty()) {
            return refuse(HttpStatus.UNAUTHORIZED, "Send your platform's API key as 'Authorization: Bearer …'.");
        }
        String type = mediaType(request);
        boolean batched = type.equals("application/cloudevents-batch+json");
        if (!batched && !type.equals("application/cloudevents+json")) {
            return refuse(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send application/cloudevents+json or application/cloudevents-batch+json.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, "A request has at most 8 MiB.");
        }
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException broken) {
            return refuse(HttpStatus.BAD_REQUEST, "The body is not JSON.");
        }
        if (batched ? !root.isArray() : !root.isObject()) {
            return refuse(
                    HttpStatus.BAD_REQUEST,
                    batched ? "A batch is a JSON array of events." : "An event is a JSON object.");
        }
        if (batched && root.size() > LARGEST_BATCH) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, "A batch has at most 1,000 events.");
        }
        List<JsonNode> events = new ArrayList<>();
        if (batched) {
            root.forEach(events::add);
        } else {
            events.add(root);
        }
        return answer(batch.take(tenant.get(), events));
    }

    /** 202 when every event is settled; 503 when the log was away for some: those are named, the others are settled. */
    private static ResponseEntity<Map<String, Object>> answer(List<EventBatch.Result> results) {
        List<Map<String, String>> lines = new ArrayList<>(results.size());
        boolean again = false;
        for (EventBatch.Result result : results) {
            again |= result.status() == EventBatch.Status.TRY_AGAIN;
            String status = result.status().name().toLowerCase(Locale.ROOT);
            lines.add(
                    result.reason() == null
                            ? Map.of("id", result.id(), "status", status)
                            : Map.of("id", result.id(), "status", status, "reason", result.reason()));
        }
        return again
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header("Retry-After", RETRY_AFTER_SECONDS)
                        .body(Map.of("results", lines))
                : ResponseEntity.accepted().body(Map.of("results", lines));
    }

    private Optional<Tenant> tenant(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith(BEARER)
                ? keys.tenantOf(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return "";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<Map<String, Object>> refuse(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(Map.of("error", sentence));
    }
}
