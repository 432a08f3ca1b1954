package org.shouhu.simulators.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** What the pages say, by key and language. */
public final class Words {
    private static final Map<Language, Properties> ALL = load();

    private Words() {}

    /**
     * The words of a key.
     *
     * @throws IllegalArgumentException when the language has none: the two files have the same keys
     */
    public static String of(Language language, String key) {
        String words = properties(language).getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return words;
    }

    /** The words of a key, or else these: for codes that the desk may add to. */
    public static String or(Language language, String key, String otherwise) {
        return properties(language).getProperty(key, otherwise);
    }

    static Set<String> keys(Language language) {
        return properties(language).stringPropertyNames();
    }

    private static Properties properties(Language language) {
        return ALL.getOrDefault(language, new Properties());
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            var properties = new Properties();
            try (var stream = Resources.open(Words.class, "words_" + language.tag() + ".properties");
                    var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            all.put(language, properties);
        }
        return all;
    }
}
