package org.shouhu.desk.console.admin;

import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.intake.Quarantine;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What could not be read. Its content is veiled until somebody asks for it, and that they asked is kept.
 *
 * <pre>
 * GET  /admin/quarantine/ID
 * POST /admin/quarantine/ID/open      nothing: shows the content
 * POST /admin/quarantine/ID/replay    event: as mended; missing or empty to send it as it came
 * POST /admin/quarantine/ID/settle    nothing
 * </pre>
 */
@Controller
class QuarantineController {

    private static final String ADMIN = "/admin";

    private final Quarantine quarantine;
    private final Looking looking;

    QuarantineController(Quarantine quarantine, Looking looking) {
        this.quarantine = quarantine;
        this.looking = looking;
    }

    @GetMapping("/admin/quarantine/{id}")
    ModelAndView veiled(Page page, @PathVariable long id) {
        return show(page, item(page.staff(), id), "", "");
    }

    @PostMapping("/admin/quarantine/{id}/open")
    ModelAndView open(Page page, @PathVariable long id) {
        Quarantine.Item item = item(page.staff(), id);
        return show(page, item, looking.open(page.staff(), id).orElseThrow(NotHere::new), "");
    }

    @PostMapping("/admin/quarantine/{id}/replay")
    ModelAndView replay(Page page, @PathVariable long id, @RequestParam(defaultValue = "") String event) {
        Staff staff = page.staff();
        Quarantine.Item item = item(staff, id);
        Optional<String> mended = event.isBlank() ? Optional.empty() : Optional.of(event);
        return switch (looking.replay(staff, id, mended)) {
            case TAKEN -> new ModelAndView(Navigation.to(ADMIN, "quarantine.taken"));
            case GONE -> new ModelAndView(Navigation.to(ADMIN, "quarantine.gone"));
            case REFUSED -> show(page, item, event, "refused");
            case NOT_JSON -> show(page, item, event, "notjson");
        };
    }

    @PostMapping("/admin/quarantine/{id}/settle")
    String settle(Staff staff, @PathVariable long id) {
        return Navigation.to(ADMIN, looking.settle(staff, id) ? "quarantine.settled" : "quarantine.gone");
    }

    private Quarantine.Item item(Staff staff, long id) {
        return quarantine.open(staff.tenant()).stream()
                .filter(open -> open.id() == id)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static ModelAndView show(Page page, Quarantine.Item item, String content, String problem) {
        return new ModelAndView(
                "admin/quarantine", Map.of("page", page, "item", item, "content", content, "problem", problem));
    }
}
