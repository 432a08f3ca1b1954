package org.shouhu.simulators;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands on the command line, as {@code --name value}. */
public final class Options {
    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** A command line that cannot be understood; the message is one sentence that says what to do. */
    public static final class Misused extends Exception {
        private static final long serialVersionUID = 1;

        Misused(String sentence) {
            super(sentence);
        }
    }

    /** Reads the options, all of them among the known ones. */
    public static Options of(List<String> arguments, Set<String> known) throws Misused {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!name.startsWith("--") || !known.contains(name.substring(2))) {
                throw new Misused("there is no such option; see --help.");
            }
            if (i + 1 == arguments.size()) {
                throw new Misused(name + " needs a value.");
            }
            values.put(name.substring(2), arguments.get(i + 1));
        }
        return new Options(values);
    }

    public String required(String name) throws Misused {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new Misused("--" + name + " is missing; see --help.");
        }
        return value;
    }

    public String optional(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int port(String name) throws Misused {
        try {
            int port = Integer.parseInt(required(name));
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Misused("--" + name + " is a port, 0 to 65535.");
    }

    public URI address(String name) throws Misused {
        try {
            URI address = URI.create(required(name));
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new Misused("--" + name + " is an address such as http://127.0.0.1:8080.");
    }

    /** A number above zero. */
    public double factor(String name, double otherwise) throws Misused {
        try {
            double factor = Double.parseDouble(optional(name, Double.toString(otherwise)));
            if (factor > 0 && Double.isFinite(factor)) {
                return factor;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Misused("--" + name + " is a number above 0.");
    }

    @Override
    public String toString() {
        return "Options[withheld]";
    }
}
