package org.shouhu.desk.console.roster;

import java.util.List;
import java.util.Map;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.roster.Duty;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who is on duty now, and one's own day.
 *
 * <pre>
 * GET  /roster
 * POST /roster/on      nothing: goes on duty
 * POST /roster/off     nothing: goes off duty
 * </pre>
 */
@Controller
class RosterController {

    private final Duty duty;

    RosterController(Duty duty) {
        this.duty = duty;
    }

    @GetMapping("/roster")
    ModelAndView roster(Page page) {
        Staff reader = page.staff();
        List<Staff> present = duty.onDuty(reader.tenant());
        boolean here = present.stream().anyMatch(staff -> staff.login().equals(reader.login()));
        return new ModelAndView(
                "roster/roster",
                Map.of("page", page, "present", present, "here", here, "opened", duty.exposureToday(reader)));
    }

    @PostMapping("/roster/on")
    String on(Staff staff) {
        duty.start(staff);
        return Navigation.to("/roster", "roster.on");
    }

    @PostMapping("/roster/off")
    String off(Staff staff) {
        duty.end(staff);
        return Navigation.to("/roster", "roster.off");
    }
}
