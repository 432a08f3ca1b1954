package org.shouhu.desk.console.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.shouhu.desk.console.live.Change.Kind;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Service;

/**
 * Knows the open screens and tells them what changed. A tenant's changes reach that tenant's screens; a shop agent's
 * screen hears of the shop's own cases alone; an administrator's hears of none.
 */
@Service
class LiveUpdates implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final Talks talks;
    private final Queue holders;
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveUpdates(Talks talks, Queue holders) {
        this.talks = talks;
        this.holders = holders;
    }

    /** Serves a screen until it is closed, on a thread of its own. */
    void open(Staff reader, String session, Screen.Wire wire) {
        Screen screen = new Screen(reader, session, wire, () -> signOfLife(reader));
        screens.add(screen);
        Thread.ofVirtual().name("screen").start(() -> {
            try {
                screen.serve();
            } finally {
                screens.remove(screen);
                screen.close();
            }
        });
    }

    /** Tells everybody who may know. */
    void tell(Tenant tenant, CaseId caseId, Kind kind) {
        Change change = new Change(kind, caseId);
        Predicate<Staff> mayKnow = new Audience(caseId, kind);
        for (Screen screen : screens) {
            if (screen.reader().tenant().equals(tenant) && mayKnow.test(screen.reader())) {
                screen.tell(change);
            }
        }
    }

    int openScreens() {
        return screens.size();
    }

    @EventListener
    void on(HttpSessionDestroyedEvent event) {
        screens.stream()
                .filter(screen -> screen.session().equals(event.getId()))
                .forEach(Screen::close);
    }

    /** A screen that is open shows that its reader has not fallen silent. */
    private void signOfLife(Staff reader) {
        if (reader.role().worksOnCases()) {
            try {
                holders.seen(reader.login());
            } catch (RuntimeException unavailable) {
                LOG.warn(
                        "a sign of life could not be noted: {}",
                        unavailable.getClass().getSimpleName());
            }
        }
    }

    /** Who may hear of a change; asks which shops talk in the case once, and only when a shop's screen is open. */
    private final class Audience implements Predicate<Staff> {

        private final CaseId caseId;
        private final Kind kind;
        private @org.jspecify.annotations.Nullable Set<String> shops;

        Audience(CaseId caseId, Kind kind) {
            this.caseId = caseId;
            this.kind = kind;
        }

        @Override
        public boolean test(Staff reader) {
            if (reader.role() == Role.SHOP_AGENT) {
                return kind == Kind.CASE && reader.shop() != null && shops().contains(reader.shop());
            }
            return reader.role().worksOnCases();
        }

        private Set<String> shops() {
            Set<String> known = shops;
            if (known == null) {
                known = talks.of(caseId).stream()
                        .map(talk -> talk.shop())
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
                shops = known;
            }
            return known;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open lines end before the server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        screens.forEach(Screen::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
