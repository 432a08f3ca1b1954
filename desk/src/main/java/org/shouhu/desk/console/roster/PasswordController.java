package org.shouhu.desk.console.roster;

import java.util.Map;
import java.util.Objects;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets everybody choose their own password, each under their own part of the desk.
 *
 * <pre>
 * GET  /roster/password, /shop/password, /admin/password
 * POST the same        current, fresh
 * </pre>
 */
@Controller
class PasswordController {

    private static final int SHORTEST = 12;

    private final StaffDirectory directory;
    private final PasswordEncoder encoder;

    PasswordController(StaffDirectory directory, PasswordEncoder encoder) {
        this.directory = directory;
        this.encoder = encoder;
    }

    @GetMapping({"/roster/password", "/shop/password", "/admin/password"})
    ModelAndView form(Page page) {
        return show(page, "");
    }

    @PostMapping({"/roster/password", "/shop/password", "/admin/password"})
    ModelAndView change(Page page, @RequestParam String current, @RequestParam String fresh) {
        Staff staff = page.staff();
        if (fresh.length() < SHORTEST) {
            return show(page, "short");
        }
        boolean right = directory
                .passwordHash(staff.login())
                .map(hash -> encoder.matches(current, hash.value()))
                .orElse(false);
        if (!right) {
            return show(page, "wrong");
        }
        directory.setPassword(staff, new PasswordHash(Objects.requireNonNull(encoder.encode(fresh))));
        return show(page, "done");
    }

    private static ModelAndView show(Page page, String notice) {
        return new ModelAndView("roster/password", Map.of("page", page, "notice", notice));
    }
}
