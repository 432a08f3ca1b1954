package org.shouhu.simulators;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The partners as a program. */
public final class SimulatorsMain {
    private static final String HELP = """
            The desk's partners, simulated: police centre, order service, carrier, shop chat.

            --port P             where the pages are (on this machine alone)
            --desk URL           the desk's address
            --secret whsec_…     shared with the desk
            --platform-key KEY   with which the platform sends events
            """;
    private static final int USAGE = 2;
    private static final int FAILURE = 1;

    private SimulatorsMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            var options = Options.of(List.of(arguments), Set.of("port", "desk", "secret", "platform-key"));
            var simulators = new Simulators(new Simulators.Setup(
                    options.port("port"),
                    options.address("desk"),
                    options.required("secret"),
                    options.required("platform-key"),
                    1,
                    ""));
            System.err.println("partners: http://127.0.0.1:" + simulators.port());
            Thread.currentThread().join();
        } catch (Options.Misused | IllegalArgumentException misused) {
            System.err.println("simulators: " + misused.getMessage());
            System.exit(USAGE);
        } catch (IOException taken) {
            System.err.println("simulators: the port is taken; choose another with --port.");
            System.exit(FAILURE);
        }
    }
}
