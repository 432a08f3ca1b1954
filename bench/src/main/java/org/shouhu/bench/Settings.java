package org.shouhu.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * How a suite is run.
 *
 * @param json where the numbers go as JSON
 * @param seconds of one round, 1 or more
 * @param rounds measured, and as many before them to warm up, 1 or more
 */
record Settings(Path json, int seconds, int rounds) {

    /**
     * @throws IllegalArgumentException with what is wrong
     */
    static Settings of(String name, List<String> words) {
        Path json = Path.of("bench", "target", name + ".json");
        int seconds = 1;
        int rounds = 3;
        for (int index = 0; index < words.size(); index += 2) {
            String option = words.get(index);
            if (index + 1 == words.size()) {
                throw new IllegalArgumentException("the option " + option + " needs a value");
            }
            String value = words.get(index + 1);
            switch (option) {
                case "--json" -> json = Path.of(value);
                case "--seconds" -> seconds = number(option, value);
                case "--rounds" -> rounds = number(option, value);
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new Settings(json, seconds, rounds);
    }

    private static int number(String option, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new IllegalArgumentException("the option " + option + " needs a whole number above 0");
    }
}
