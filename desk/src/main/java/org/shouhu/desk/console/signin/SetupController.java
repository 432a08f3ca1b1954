package org.shouhu.desk.console.signin;

import java.util.Map;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the one-time link leads: the first administrator chooses a login and a password. The secret stands behind the
 * {@code #} of the link, which browsers never send; the page puts it into the form.
 */
@Controller
class SetupController {

    static final int SHORTEST_PASSWORD = 12;

    private final StaffDirectory directory;
    private final PasswordEncoder encoder;

    SetupController(StaffDirectory directory, PasswordEncoder encoder) {
        this.directory = directory;
        this.encoder = encoder;
    }

    @GetMapping("/setup")
    ModelAndView form(Page page) {
        return show(page, "");
    }

    @PostMapping("/setup")
    ModelAndView setUp(
            Page page,
            @RequestParam String secret,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return show(page, "short");
        }
        PasswordHash hash = new PasswordHash(String.valueOf(encoder.encode(password)));
        StaffDirectory.Added added = directory
                .setUp(secret, SignInLimit.plain(login), name.strip(), hash)
                .orElse(null);
        return switch (added) {
            case null -> show(page, "dead");
            case StaffDirectory.Added.Done done -> new ModelAndView("redirect:/sign-in?ready");
            case StaffDirectory.Added.LoginTaken taken -> show(page, "taken");
            case StaffDirectory.Added.LoginUnfit unfit -> show(page, "unfit");
        };
    }

    private static ModelAndView show(Page page, String problem) {
        return new ModelAndView("signin/setup", Map.of("page", page, "problem", problem));
    }
}
