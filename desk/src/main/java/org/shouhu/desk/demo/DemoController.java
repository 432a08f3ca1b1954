package org.shouhu.desk.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.storage.DeskClock;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.Queue;
import org.shouhu.desk.triage.QueueItem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the stage reads the demo's time and jumps over waiting scenes. */
@RestController
@ConditionalOnProperty("shouhu.demo")
class DemoController {

    private static final int MANY = 200;
    private static final long LONGEST_JUMP_SECONDS = Duration.ofDays(14).toSeconds();

    private final DeskClock clock;
    private final Queue queue;
    private final StaffDirectory directory;
    private final DemoProperties properties;

    DemoController(DeskClock clock, Queue queue, StaffDirectory directory, DemoProperties properties) {
        this.clock = clock;
        this.queue = queue;
        this.directory = directory;
        this.properties = properties;
    }

    /** How far to jump. */
    record Jump(long seconds) {}

    @GetMapping("/demo/state")
    ResponseEntity<Map<String, Object>> state(@RequestHeader("X-Shouhu-Demo") String secret) {
        if (!fits(secret)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok(
                Map.of("now", clock.instant().toString(), "visitorHolds", visitorHolds(), "waiting", waiting()));
    }

    /** Jumps ahead, unless a visitor holds a case or somebody waits: then the clock runs at wall speed. */
    @PostMapping("/demo/clock/jump")
    ResponseEntity<Map<String, Object>> jump(@RequestHeader("X-Shouhu-Demo") String secret, @RequestBody Jump jump) {
        if (!fits(secret)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (jump.seconds() < 0 || jump.seconds() > LONGEST_JUMP_SECONDS) {
            return ResponseEntity.badRequest().body(Map.of("error", "A jump is 0 to 14 days ahead, in seconds."));
        }
        if (visitorHolds() || waiting() > 0) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("error", "Somebody waits, or a visitor holds a case: the clock runs at wall speed."));
        }
        clock.jump(Duration.ofSeconds(jump.seconds()));
        queue.everybodySeen();
        return ResponseEntity.ok(Map.of("now", clock.instant().toString()));
    }

    private int waiting() {
        return queue.waiting(DemoSeed.TENANT, Lane.QUEUE, MANY).size();
    }

    private boolean visitorHolds() {
        return queue.held(DemoSeed.TENANT, MANY).stream()
                .map(QueueItem::claimedBy)
                .anyMatch(holder -> holder != null
                        && directory
                                .find(holder)
                                .map(staff -> !staff.scripted())
                                .orElse(false));
    }

    private boolean fits(String secret) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8),
                properties.staffSecret().value().getBytes(StandardCharsets.UTF_8));
    }
}
