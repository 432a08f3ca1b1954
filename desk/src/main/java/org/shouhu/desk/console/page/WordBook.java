package org.shouhu.desk.console.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All words of the interface, from {@code messages/AREA_zh.properties} and {@code messages/AREA_en.properties}. */
@Component
public class WordBook {

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    WordBook() {
        for (Language language : Language.values()) {
            words.put(language, new Words(language, read(language)));
        }
    }

    public Words in(Language language) {
        return words.getOrDefault(language, new Words(language, Map.of()));
    }

    static Map<String, String> read(Language language) {
        Map<String, String> phrases = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                Properties read = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                read.stringPropertyNames().forEach(key -> phrases.put(key, read.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return phrases;
    }
}
