package org.shouhu.desk.console.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries passwords: after five wrong ones a login waits half a minute, then twice as long each time, up
 * to a quarter of an hour. A person who mistypes at night is not locked out for long.
 */
@Component
class SignInLimit {

    static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_LOGIN = 64;

    private final InstantSource machine;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant until) {}

    @Autowired
    SignInLimit() {
        this(InstantSource.system());
    }

    SignInLimit(InstantSource machine) {
        this.machine = machine;
    }

    /** A login as it is compared. */
    static String plain(String login) {
        String plain = login.strip().toLowerCase(Locale.ROOT);
        return plain.length() > LONGEST_LOGIN ? plain.substring(0, LONGEST_LOGIN) : plain;
    }

    synchronized boolean allows(String login) {
        Failures known = failures.get(login);
        return known == null || !machine.instant().isBefore(known.until());
    }

    synchronized void failed(String login) {
        Instant now = machine.instant();
        Failures known = failures.remove(login);
        int count = known == null ? 1 : known.count() + 1;
        failures.put(login, new Failures(count, count < FREE_TRIES ? now : now.plus(waitAfter(count))));
    }

    synchronized void succeeded(String login) {
        failures.remove(login);
    }

    private static Duration waitAfter(int count) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 5));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
