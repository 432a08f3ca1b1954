package org.shouhu.desk.console.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.shouhu.desk.action.Asked;
import org.shouhu.desk.action.LookUps;
import org.shouhu.desk.action.Orders;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Promises;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.identity.FactId;
import org.shouhu.desk.identity.Vault;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps that help: calls, notes, promises, look-ups, orders, and a fact opened with a reason. */
@Controller
class HelpController {

    private final CaseAccess access;
    private final Timeline timeline;
    private final Promises promises;
    private final LookUps lookUps;
    private final Orders orders;
    private final Vault vault;
    private final Clock clock;

    HelpController(
            CaseAccess access,
            Timeline timeline,
            Promises promises,
            LookUps lookUps,
            Orders orders,
            Vault vault,
            Clock clock) {
        this.access = access;
        this.timeline = timeline;
        this.promises = promises;
        this.lookUps = lookUps;
        this.orders = orders;
        this.vault = vault;
        this.clock = clock;
    }

    @PostMapping("/cases/{id}/calls")
    String called(
            Staff staff,
            @PathVariable String id,
            @RequestParam CallResult result,
            @RequestParam(defaultValue = "") String note) {
        Episode episode = access.of(staff, id);
        long before = timeline.read(episode.tenant(), episode.id()).stream()
                .filter(entry -> entry.kind() == TimelineKind.CALL)
                .count();
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(clock.instant(), TimelineKind.CALL, Actor.staff(staff.login()))
                        .with("number", before + 1)
                        .with("result", result)
                        .saying(note.strip()));
        return Navigation.to(path(episode), "noted");
    }

    @PostMapping("/cases/{id}/notes")
    String note(Staff staff, @PathVariable String id, @RequestParam String words) {
        Episode episode = access.of(staff, id);
        if (!words.isBlank()) {
            timeline.write(
                    episode.tenant(),
                    episode.id(),
                    TimelineDraft.of(clock.instant(), TimelineKind.NOTE, Actor.staff(staff.login()))
                            .saying(words.strip()));
        }
        return Navigation.to(path(episode), "noted");
    }

    @PostMapping("/cases/{id}/promises")
    String promise(
            Staff staff,
            @PathVariable String id,
            @RequestParam String opens,
            @RequestParam String closes,
            @RequestParam String words) {
        Episode episode = access.of(staff, id);
        try {
            promises.make(episode.id(), moment(opens), moment(closes), words.strip(), staff.login());
            return Navigation.to(path(episode), "promised");
        } catch (DateTimeException | IllegalArgumentException unfit) {
            return Navigation.to(path(episode), "promise.window");
        }
    }

    @PostMapping("/cases/{id}/promises/{promise}/kept")
    String kept(Staff staff, @PathVariable String id, @PathVariable long promise) {
        Episode episode = access.of(staff, id);
        promises.keep(episode.id(), promise, Actor.staff(staff.login()));
        return Navigation.to(path(episode), "kept");
    }

    @PostMapping("/cases/{id}/look-up")
    String lookUp(Staff staff, @PathVariable String id, @RequestParam String reason) {
        Episode episode = access.of(staff, id);
        String said = switch (lookUps.lookUp(episode.id(), reason.strip(), Actor.staff(staff.login()))) {
            case LookUps.Found.Facts facts -> "lookup.found";
            case LookUps.Found.Nobody nobody -> "lookup.nobody";
            case LookUps.Found.NoAnswer noAnswer -> "lookup.noanswer";
            case LookUps.Found.NothingToAskWith nothing -> "lookup.nothing";
        };
        return Navigation.to(path(episode), said);
    }

    @PostMapping("/cases/{id}/facts/{fact}/reveal")
    String reveal(Staff staff, @PathVariable String id, @PathVariable String fact, @RequestParam RevealReason reason) {
        Episode episode = access.of(staff, id);
        try {
            vault.reveal(
                    episode.tenant(), episode.id(), FactId.of(fact), Actor.staff(staff.login()), reason.inRecord());
        } catch (IllegalArgumentException notAnId) {
            return Navigation.to(path(episode));
        }
        return Navigation.to(path(episode), "revealed");
    }

    @PostMapping("/cases/{id}/orders")
    String order(Staff staff, @PathVariable String id, @RequestParam String number, @RequestParam OrderStep step) {
        Episode episode = access.of(staff, id);
        Actor by = Actor.staff(staff.login());
        Asked asked = switch (step) {
            case HOLD -> orders.hold(episode.id(), number, "", by);
            case RELEASE -> orders.release(episode.id(), number, by);
            case RECALL -> orders.recall(episode.id(), number, "", by);
        };
        return Navigation.to(path(episode), said(asked));
    }

    /** What asking a partner came to, as a code. */
    static String said(Asked asked) {
        return switch (asked) {
            case Asked.Sent sent -> "asked.sent";
            case Asked.RunningAlready running -> "asked.running";
            case Asked.NobodyToAsk nobody -> "asked.nobody";
            case Asked.NothingToActOn nothing -> "asked.nothing";
        };
    }

    private Instant moment(String field) {
        return LocalDateTime.parse(field).atZone(clock.getZone()).toInstant();
    }

    private static String path(Episode episode) {
        return "/cases/" + episode.id();
    }
}
