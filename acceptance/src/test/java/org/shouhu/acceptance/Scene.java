package org.shouhu.acceptance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One desk without scripted people, started once, for the journeys that leave it as it is. */
final class Scene {

    private static @Nullable House running;

    private Scene() {}

    static synchronized House running() {
        if (running == null) {
            House house = new House(Map.of()).openDesk().openPartners(0);
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            running = house;
        }
        return running;
    }
}
