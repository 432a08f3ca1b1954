package org.shouhu.desk.console.shop;

import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.action.Asked;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A shop agent's talks.
 *
 * <pre>
 * GET  /shop                          the shop's own talks
 * GET  /shop/talks/ID?card=CARD       one talk
 * POST /shop/talks/ID/say             words: to the buyer, through the platform
 * POST /shop/talks/ID/whisper         words: to the desk; the buyer never sees them
 * POST /shop/talks/ID/hand-over       nothing
 * </pre>
 */
@Controller
class ShopController {

    private final ShopTalks own;
    private final Talks talks;

    ShopController(ShopTalks own, Talks talks) {
        this.own = own;
        this.talks = talks;
    }

    @GetMapping("/shop")
    ModelAndView list(Page page) {
        return new ModelAndView("shop/list", Map.of("page", page, "talks", own.all(page.staff())));
    }

    @GetMapping("/shop/talks/{id}")
    ModelAndView talk(Page page, @PathVariable String id, @RequestParam(defaultValue = "") String card) {
        ShopTalk talk = own.find(page.staff(), caseId(id), card).orElseThrow(NotHere::new);
        return new ModelAndView("shop/talk", Map.of("page", page, "talk", talk));
    }

    @PostMapping("/shop/talks/{id}/say")
    String say(
            Staff agent,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String card) {
        CaseId caseId = mine(agent, id);
        if (words.isBlank()) {
            return back(caseId, "shop.empty", card);
        }
        String said = switch (talks.say(caseId, Optional.ofNullable(agent.shop()), words, agent)) {
            case Asked.Sent sent -> "shop.said";
            case Asked.RunningAlready running -> "shop.said.already";
            case Asked.NobodyToAsk nobody -> "shop.unsaid";
            case Asked.NothingToActOn nothing -> "shop.unsaid";
        };
        return back(caseId, said, card);
    }

    @PostMapping("/shop/talks/{id}/whisper")
    String whisper(
            Staff agent,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String card) {
        CaseId caseId = mine(agent, id);
        if (words.isBlank() || agent.shop() == null) {
            return back(caseId, "shop.empty", card);
        }
        talks.whisper(caseId, agent.shop(), words.strip(), agent);
        return back(caseId, "shop.whispered", card);
    }

    @PostMapping("/shop/talks/{id}/hand-over")
    String handOver(Staff agent, @PathVariable String id, @RequestParam(defaultValue = "") String card) {
        CaseId caseId = mine(agent, id);
        if (agent.shop() != null) {
            talks.handOver(caseId, agent.shop(), agent);
        }
        return back(caseId, "shop.handed", card);
    }

    private static String back(CaseId caseId, String said, String card) {
        String target = Navigation.to("/shop/talks/" + caseId, said);
        return card.matches("[a-z-]{1,40}") ? target + "&card=" + card : target;
    }

    private CaseId mine(Staff agent, String id) {
        return own.own(agent, caseId(id)).map(Episode::id).orElseThrow(NotHere::new);
    }

    private static CaseId caseId(String id) {
        try {
            return CaseId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotHere();
        }
    }
}
