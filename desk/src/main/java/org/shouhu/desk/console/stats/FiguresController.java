package org.shouhu.desk.console.stats;

import java.util.Map;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.console.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A simple, honest page of figures. */
@Controller
class FiguresController {

    private static final int LATEST = 1_000;

    private final Cases cases;

    FiguresController(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/stats")
    ModelAndView figures(Page page) {
        return new ModelAndView(
                "stats/stats",
                Map.of(
                        "page",
                        page,
                        "figures",
                        Figures.of(cases.recent(page.staff().tenant(), LATEST))));
    }
}
