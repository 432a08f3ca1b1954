package org.shouhu.detection.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "--name value" pairs of a command. */
final class Options {
    private final Map<String, String> values = new HashMap<>();

    /**
     * @throws UsageException when an option is not known or lacks its value
     */
    Options(List<String> arguments, Set<String> known) throws UsageException {
        for (int index = 0; index < arguments.size(); index += 2) {
            String name = arguments.get(index);
            if (!known.contains(name)) {
                throw new UsageException("there is no option " + name);
            }
            if (index + 1 == arguments.size()) {
                throw new UsageException(name + " needs a value");
            }
            values.put(name, arguments.get(index + 1));
        }
    }

    /** For a command without options: all that is needed is that none was given. */
    void none() {}

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A command was called wrongly; the message says how. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }
}
