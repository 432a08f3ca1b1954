package org.shouhu.simulators;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands on the command line, as {@code --name value}. */
final class Options {
    private final Map<String, String> values;
    private final Map<String, String> environment;

    private Options(Map<String, String> values, Map<String, String> environment) {
        this.values = values;
        this.environment = environment;
    }

    /** A command line that cannot be understood; the message is one sentence that says what to do. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1;

        Misused(String sentence) {
            super(sentence);
        }
    }

    /** Reads the options, all of them among the known ones; secrets may come by the environment instead. */
    static Options of(List<String> arguments, Set<String> known, Map<String, String> environment) throws Misused {
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
        return new Options(values, environment);
    }

    String required(String name) throws Misused {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new Misused("--" + name + " is missing; see --help.");
        }
        return value;
    }

    /** A secret, from the command line or else the environment, where no list of processes shows it. */
    String secret(String name, String variable) throws Misused {
        String value = optional(name, environment.getOrDefault(variable, ""));
        if (value.isBlank()) {
            throw new Misused("set " + variable + " or --" + name + "; see --help.");
        }
        return value;
    }

    /** As {@link #secret}, but empty when it is set nowhere. */
    String secretIfAny(String name, String variable) {
        return optional(name, environment.getOrDefault(variable, ""));
    }

    String optional(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int port(String name) throws Misused {
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

    URI address(String name) throws Misused {
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
    double factor(String name, double otherwise) throws Misused {
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
