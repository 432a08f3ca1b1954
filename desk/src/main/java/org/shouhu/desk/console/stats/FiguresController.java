package org.shouhu.desk.console.stats;

import java.util.Map;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.DispatchReviews;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A simple, honest page of figures. */
@Controller
class FiguresController {

    private static final int LATEST = 1_000;

    private final Cases cases;
    private final DispatchReviews reviews;

    FiguresController(Cases cases, DispatchReviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @GetMapping("/stats")
    ModelAndView figures(Page page) {
        Tenant tenant = page.staff().tenant();
        return new ModelAndView(
                "stats/stats",
                Map.of("page", page, "figures", Figures.of(cases.recent(tenant, LATEST), reviews.counts(tenant))));
    }
}
