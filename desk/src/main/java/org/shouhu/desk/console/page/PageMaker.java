package org.shouhu.desk.console.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.roster.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request, for a reader or for nobody; needs no database. */
@Component
class PageMaker {

    static final String LANGUAGE_COOKIE = "shouhu-language";
    static final String THEME_COOKIE = "shouhu-theme";

    private final WordBook book;
    private final Assets assets;
    private final Clock clock;
    private final boolean demo;

    PageMaker(WordBook book, Assets assets, Clock clock, @Value("${shouhu.demo:false}") boolean demo) {
        this.book = book;
        this.assets = assets;
        this.clock = clock;
        this.demo = demo;
    }

    Page of(HttpServletRequest request, @Nullable Staff reader) {
        Words words = book.in(language(request, reader));
        return new Page(
                words,
                new Times(clock.instant(), clock.getZone(), words),
                reader,
                request.getRequestURI(),
                csrf(request),
                theme(request, reader),
                demo,
                assets,
                said(request, words));
    }

    private static Language language(HttpServletRequest request, @Nullable Staff reader) {
        Locale chosen = reader == null ? null : reader.language();
        return Optional.ofNullable(chosen)
                .map(Locale::toLanguageTag)
                .or(() -> cookie(request, LANGUAGE_COOKIE))
                .flatMap(Language::of)
                .orElseGet(() -> preferred(request));
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.CHINESE;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            Optional<Language> language = Language.of(locales.nextElement().toLanguageTag());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.CHINESE;
    }

    private static String theme(HttpServletRequest request, @Nullable Staff reader) {
        String chosen = reader == null ? null : reader.theme();
        String theme = chosen == null ? cookie(request, THEME_COOKIE).orElse("system") : chosen;
        return theme.equals("light") || theme.equals("dark") ? theme : "system";
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static @Nullable String said(HttpServletRequest request, Words words) {
        String said = request.getParameter("said");
        return said != null && words.knows("said." + said) ? said : null;
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
