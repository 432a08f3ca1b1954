package org.shouhu.desk.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Timers begin to fire when the application is ready to act on them. When it ends they are the first to stop, before
 * the web server, the stream and the database: what a timer does needs all of these.
 */
final class RunningTimers implements SmartLifecycle {
    private final ObjectProvider<Scheduler> scheduler;
    private volatile boolean running;

    RunningTimers(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        start();
    }

    /** Not with the other parts: only {@link #begin()} knows that the application is ready. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** A scheduler that was stopped cannot be started again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public void start() {
        scheduler.getObject().start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.getObject().stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The highest phase, which is stopped first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
