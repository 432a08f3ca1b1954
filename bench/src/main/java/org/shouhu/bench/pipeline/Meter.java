package org.shouhu.bench.pipeline;

import java.lang.management.ManagementFactory;

/** Wall time and the processor time of this whole process, broker and load included. */
final class Meter {

    private final long wall = System.nanoTime();
    private final long processor = processorNanos();

    /**
     * What a run came to.
     *
     * @param events how many
     * @param perSecond events a second of wall time
     * @param processorMicros processor time of an event, in microseconds, of all threads of the process together
     */
    record Pace(long events, double perSecond, double processorMicros) {}

    Pace of(long events) {
        var seconds = (System.nanoTime() - wall) / 1e9;
        return new Pace(events, events / seconds, (processorNanos() - processor) / 1e3 / events);
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
