package org.shouhu.simulators.errand;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouhu.simulators.wire.PartnerMessage;
import org.shouhu.simulators.wire.Receipt;
import org.shouhu.simulators.wire.Receipts;

/** A partner's errands. It does them by itself after a moment, unless a visitor wants to. Safe for several threads. */
public final class Errands {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Map<String, Errand> errands = new LinkedHashMap<>();
    private final Receipts receipts;
    private final Clock clock;
    private boolean byItself = true;

    public Errands(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    public synchronized void take(PartnerMessage message, String subject) {
        errands.put(
                message.action(),
                new Errand(
                        message.action(),
                        message.kind(),
                        subject,
                        message.drill(),
                        clock.instant(),
                        Errand.State.ASKED));
    }

    /** Answers an errand that stands open; one that was answered stays as it is. */
    public synchronized void answer(String action, Errand.State state) {
        Optional.ofNullable(errands.get(action))
                .filter(errand -> errand.state() == Errand.State.ASKED && state != Errand.State.ASKED)
                .ifPresent(errand -> {
                    errands.put(action, errand.in(state));
                    receipts.send(Receipt.step(action, state.name().toLowerCase(Locale.ROOT)));
                });
    }

    /** Does what has waited for a moment. Something calls it a few times a second. */
    public synchronized void tick() {
        if (byItself) {
            var due = clock.instant().minus(A_MOMENT);
            all().stream()
                    .filter(errand -> errand.state() == Errand.State.ASKED)
                    .filter(errand -> !errand.askedAt().isAfter(due))
                    .forEach(errand -> answer(errand.action(), Errand.State.DONE));
        }
    }

    /** All of them, latest first. */
    public synchronized List<Errand> all() {
        return new ArrayList<>(errands.values()).reversed();
    }

    public synchronized boolean isByItself() {
        return byItself;
    }

    public synchronized void toggleByItself() {
        byItself = !byItself;
    }
}
