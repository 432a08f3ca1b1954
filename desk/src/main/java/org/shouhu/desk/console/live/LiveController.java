package org.shouhu.desk.console.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.shouhu.desk.roster.Staff;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /live}: server-sent events that name kinds and cases alone. */
@RestController
class LiveController {

    private static final long NO_TIMEOUT = 0L;

    private final LiveUpdates live;
    private final Clock clock;

    LiveController(LiveUpdates live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Staff staff, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        String session = request.getSession().getId();
        live.open(staff, session, new EmitterWire(emitter, clock));
        return emitter;
    }

    private record EmitterWire(SseEmitter emitter, Clock clock) implements Screen.Wire {

        @Override
        public void change(Change change) throws IOException {
            emitter.send(SseEmitter.event()
                    .name(change.kind().name().toLowerCase(Locale.ROOT))
                    .data(change.caseId().toString()));
        }

        @Override
        public void beat() throws IOException {
            emitter.send(SseEmitter.event().name("beat").data(Long.toString(clock.millis())));
        }

        @Override
        public void hangUp() {
            emitter.complete();
        }
    }
}
