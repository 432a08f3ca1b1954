package org.shouhu.desk.action;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Episode;
import org.springframework.stereotype.Service;

/** Brings words that a human wrote to the person, through the platform's chat. Nothing automatic goes this way. */
@Service
public class Outreach {

    private final Asking asking;

    Outreach(Asking asking) {
        this.asking = asking;
    }

    /** @param conversation the platform's name of the talk; null when the case has been erased, empty when
     *     nobody knows it */
    public Asked say(Episode episode, String shop, @Nullable String conversation, String words, Actor by) {
        if (conversation == null || conversation.isBlank() || words.isBlank()) {
            return new Asked.NothingToActOn();
        }
        return asking.ask(
                episode,
                new Asking.Request(
                        ActionKind.OUTREACH_MESSAGE,
                        shop,
                        LegalBasis.VITAL_INTEREST,
                        "",
                        List.of("words"),
                        Map.of("conversation", conversation, "shop", shop, "text", words.strip()),
                        words.strip()),
                by);
    }
}
