package org.shouhu.desk.console.signin;

import java.util.Map;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where people sign in, and the way on from there. */
@Controller
class SignInController {

    private final StaffDirectory directory;

    SignInController(StaffDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(Page page, @RequestParam Map<String, String> query) {
        String notice = "";
        for (String reason : new String[] {"wrong", "wait", "expired", "out", "ready"}) {
            if (query.containsKey(reason)) {
                notice = reason;
            }
        }
        return new ModelAndView("signin/signin", Map.of("page", page, "notice", notice, "empty", directory.isEmpty()));
    }

    /** Each to their own first page. */
    @GetMapping("/signed-in")
    String signedIn(Staff staff) {
        return "redirect:"
                + switch (staff.role()) {
                    case SHOP_AGENT -> "/shop";
                    case ADMINISTRATOR -> "/admin";
                    case INTERVENER, LEAD, SUPERVISOR -> "/";
                };
    }
}
