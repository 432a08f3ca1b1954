package org.shouhu.detection.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.person.PersonNaming;

/** Events in JSON lines in, alerts in JSON lines out. */
final class Replay {

    private final EventParser parser = new EventParser(PersonNaming.asGiven());
    private final Population population;

    Replay(PersonLogic logic) {
        this.population = new Population(logic);
    }

    /** Replays all lines; whether every one could be read. */
    boolean run(BufferedReader in, PrintStream out) throws IOException {
        boolean good = true;
        long number = 0;
        Consumer<PersonAlert> print = alert -> out.print(AlertLine.of(alert) + "\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                Optional<String> error = replay(line, print);
                if (error.isPresent()) {
                    good = false;
                    out.print(AlertLine.error(number, error.get()) + "\n");
                }
            }
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
        return good;
    }

    private Optional<String> replay(String line, Consumer<PersonAlert> alerts) {
        return switch (parser.parse(line, "", Optional.empty())) {
            case ParsedEvent.Understood understood -> {
                population.apply(understood.event(), alerts);
                yield Optional.empty();
            }
            case ParsedEvent.UnknownType unknown -> Optional.of("the type '" + unknown.type() + "' is not known");
            case ParsedEvent.Malformed malformed -> Optional.of(malformed.reason());
        };
    }
}
