package org.shouhu.simulators.police;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.wire.PartnerMessage;
import org.shouhu.simulators.wire.Receipt;
import org.shouhu.simulators.wire.Receipts;

/** The centre's dispatches and how it answers them. Safe for several threads. */
public final class PoliceCentre {
    private final Map<String, Dispatch> dispatches = new LinkedHashMap<>();
    private final Set<Habit> habits = EnumSet.of(Habit.BY_ITSELF);
    private final Receipts receipts;
    private final Clock clock;

    public PoliceCentre(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Takes a dispatch, or the desk's answer to a question. */
    synchronized void take(PartnerMessage message) {
        if (message.kind().equals("police_answer")) {
            answered(message);
        } else {
            var now = clock.instant();
            dispatches.putIfAbsent(
                    message.action(),
                    new Dispatch(
                            message.action(),
                            message.drill(),
                            message.body().path("eido"),
                            now,
                            PoliceStep.RECEIVED,
                            now,
                            "",
                            List.of()));
        }
    }

    private void answered(PartnerMessage message) {
        Optional.ofNullable(dispatches.get(message.text("dispatch")))
                .ifPresent(dispatch -> dispatches.put(
                        dispatch.action(),
                        dispatch.with(new Dispatch.Said(clock.instant(), false, message.text("words")))));
        receipts.send(Receipt.step(message.action(), "done"), times());
    }

    /** Goes one step on and tells the desk; nothing after the last step. */
    public synchronized void advance(String action, String words) {
        Dispatch dispatch = dispatches.get(action);
        if (dispatch == null) {
            return;
        }
        dispatch.step().next().ifPresent(next -> {
            String number = dispatch.incidentNumber().isEmpty() ? newNumber(dispatch) : dispatch.incidentNumber();
            dispatches.put(action, dispatch.at(next, clock.instant(), number));
            receipts.send(new Receipt(action, next.wireName(), number, words), times());
        });
    }

    /** Asks the desk something about a dispatch. */
    public synchronized void ask(String action, String words) {
        Dispatch dispatch = dispatches.get(action);
        if (dispatch != null && !words.isBlank()) {
            dispatches.put(action, dispatch.with(new Dispatch.Said(clock.instant(), true, words)));
            receipts.send(new Receipt(action, "question", dispatch.incidentNumber(), words), times());
        }
    }

    /** All dispatches, latest first. */
    public synchronized List<Dispatch> all() {
        return new ArrayList<>(dispatches.values()).reversed();
    }

    public synchronized boolean has(Habit habit) {
        return habits.contains(habit);
    }

    public synchronized void toggle(Habit habit) {
        if (!habits.remove(habit)) {
            habits.add(habit);
        }
    }

    private int times() {
        return habits.contains(Habit.TWICE) ? 2 : 1;
    }

    private String newNumber(Dispatch dispatch) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), Layout.ZONE));
        int place = new ArrayList<>(dispatches.keySet()).indexOf(dispatch.action()) + 1;
        return "J%s-%04d".formatted(day, place);
    }
}
