package org.shouhu.simulators;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.shouhu.simulators.partners.Partners;
import org.shouhu.simulators.stage.Stage;

/** The partners as a program; with the scripted staff's password it plays the demo, too. */
public final class SimulatorsMain {
    private static final String HELP = """
            The desk's partners, simulated: police centre, order service, carrier, shop chat; and the demo's stage.

            --port P             where the pages are (on this machine alone)
            --desk URL           the desk's address
            --speed X            how quickly scripted people act: 2 is twice as quick (1)
            --secret whsec_…     shared with the desk; or SHOUHU_WEBHOOK_SECRET
            --platform-key KEY   with which the platform sends events; or SHOUHU_DEMOSECRETS_PLATFORMKEY
            --staff-secret WORD  password of the scripted staff, without which no story is played;
                                 or SHOUHU_DEMOSECRETS_STAFFSECRET
            """;
    private static final Set<String> KNOWN = Set.of("port", "desk", "speed", "secret", "platform-key", "staff-secret");
    private static final int BASE = 36;
    private static final int USAGE = 2;
    private static final int FAILURE = 1;

    private SimulatorsMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            run(Options.of(List.of(arguments), KNOWN, System.getenv()));
            Thread.currentThread().join();
        } catch (Options.Misused | IllegalArgumentException misused) {
            System.err.println("simulators: " + misused.getMessage());
            System.exit(USAGE);
        } catch (IOException taken) {
            System.err.println("simulators: the port is taken; choose another with --port.");
            System.exit(FAILURE);
        }
    }

    private static void run(Options options) throws Options.Misused, IOException {
        URI desk = options.address("desk");
        double speed = options.factor("speed", 1);
        String staffSecret = options.secretIfAny("staff-secret", "SHOUHU_DEMOSECRETS_STAFFSECRET");
        var partners = new Partners(new Partners.Setup(
                options.port("port"),
                desk,
                options.secret("secret", "SHOUHU_WEBHOOK_SECRET"),
                options.secret("platform-key", "SHOUHU_DEMOSECRETS_PLATFORMKEY"),
                speed,
                staffSecret.isEmpty()
                        ? ""
                        : Long.toString(Clock.systemUTC().instant().getEpochSecond(), BASE)));
        System.err.println("partners: http://127.0.0.1:" + partners.port());
        if (!staffSecret.isEmpty()) {
            Stage.start(partners, desk, staffSecret, speed);
        }
    }
}
