package org.shouhu.desk.console.cases;

import java.util.Optional;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the intervener says: to the person, and to the shop agent beside. */
@Controller
class TalkController {

    private final CaseAccess access;
    private final Talks talks;

    TalkController(CaseAccess access, Talks talks) {
        this.access = access;
        this.talks = talks;
    }

    @PostMapping("/cases/{id}/say")
    String say(
            Staff staff,
            @PathVariable String id,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String shop) {
        Episode episode = access.of(staff, id);
        if (words.isBlank()) {
            return Navigation.to("/cases/" + episode.id());
        }
        return Navigation.to(
                "/cases/" + episode.id(),
                HelpController.said(talks.say(
                        episode.id(), shop.isEmpty() ? Optional.empty() : Optional.of(shop), words.strip(), staff)));
    }

    @PostMapping("/cases/{id}/whisper")
    String whisper(Staff staff, @PathVariable String id, @RequestParam String words, @RequestParam String shop) {
        Episode episode = access.of(staff, id);
        boolean known =
                talks.of(episode.id()).stream().anyMatch(talk -> talk.shop().equals(shop));
        if (known && !words.isBlank()) {
            talks.whisper(episode.id(), shop, words.strip(), staff);
        }
        return Navigation.to("/cases/" + episode.id());
    }
}
