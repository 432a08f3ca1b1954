package org.shouhu.desk.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme, before signing in and after. */
@Controller
class PreferencesController {

    private static final Duration KEPT = Duration.ofDays(365);

    private final StaffDirectory directory;

    PreferencesController(StaffDirectory directory) {
        this.directory = directory;
    }

    @PostMapping("/preferences")
    String prefer(
            Page page,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language chosen = language == null ? null : Language.of(language).orElse(null);
        if (chosen != null) {
            keep(PageMaker.LANGUAGE_COOKIE, chosen.code(), request, response);
        }
        String colours = "light".equals(theme) || "dark".equals(theme) || "system".equals(theme) ? theme : null;
        if (colours != null) {
            keep(PageMaker.THEME_COOKIE, colours, request, response);
        }
        Staff reader = page.reader();
        if (reader != null) {
            directory.prefer(reader.login(), chosen == null ? null : chosen.locale(), colours);
        }
        return "redirect:" + local(back);
    }

    /** A path of this desk, whatever a form asks for. */
    static String local(String back) {
        return back.matches("/(?:[A-Za-z0-9_-][A-Za-z0-9/_-]*)?") ? back : "/";
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
