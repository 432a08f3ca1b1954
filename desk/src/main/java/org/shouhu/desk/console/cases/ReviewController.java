package org.shouhu.desk.console.cases;

import org.shouhu.desk.casework.DispatchReviews;
import org.shouhu.desk.casework.DispatchVerdict;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What those who lead make of a dispatch afterwards. */
@Controller
class ReviewController {

    private final CaseAccess access;
    private final DispatchReviews reviews;

    ReviewController(CaseAccess access, DispatchReviews reviews) {
        this.access = access;
        this.reviews = reviews;
    }

    @PostMapping("/cases/{id}/review")
    String review(
            Staff staff,
            @PathVariable String id,
            @RequestParam DispatchVerdict verdict,
            @RequestParam(defaultValue = "") String note) {
        Episode episode = access.of(staff, id);
        boolean written = reviews.review(episode.id(), verdict, note.strip(), staff.login());
        return Navigation.to("/cases/" + episode.id(), written ? "reviewed" : "review.early");
    }
}
