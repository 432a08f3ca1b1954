package org.shouhu.desk.console.page;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interface's words in one language. A word that is missing shows its key: a tired reader is never left alone. */
public final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Language language;
    private final Map<String, String> phrases;

    Words(Language language, Map<String, String> phrases) {
        this.language = language;
        this.phrases = Map.copyOf(phrases);
    }

    public Language language() {
        return language;
    }

    /** The phrase of a key, with {@code {0}}, {@code {1}} … filled in. */
    public String of(String key, Object... arguments) {
        String phrase = phrases.get(key);
        if (phrase == null) {
            LOG.warn("there are no words for {} in {}", key, language.code());
            return key;
        }
        for (int i = 0; i < arguments.length; i++) {
            phrase = phrase.replace("{" + i + "}", arguments[i].toString());
        }
        return phrase;
    }

    /** The word of a constant: {@code Band.HIGH}, {@code Promise.State.KEPT}. */
    public String of(Enum<?> constant) {
        return of(keyOf(constant));
    }

    /** A phrase about a number; in English one thing is worded by itself, under the key with {@code .one}. */
    public String count(String key, long number) {
        return of(number == 1 ? key + ".one" : key, number);
    }

    /** The words of a coded reason such as {@code past_attempt} or {@code several_shops:3}. */
    public String reason(String code) {
        int colon = code.indexOf(':');
        String name = colon < 0 ? code : code.substring(0, colon);
        String key = "reason." + name;
        if (!knows(key)) {
            return name.replace('_', ' ');
        }
        return colon < 0 ? of(key) : of(key, code.substring(colon + 1));
    }

    /** The words of a code from a closed list that a partner or platform may widen: unknown ones show as they are. */
    public String coded(String list, String code) {
        String key = list + "." + code;
        return knows(key) ? of(key) : code.replace('_', ' ');
    }

    public boolean knows(String key) {
        return phrases.containsKey(key);
    }

    static String keyOf(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return name + "." + constant.name();
    }
}
