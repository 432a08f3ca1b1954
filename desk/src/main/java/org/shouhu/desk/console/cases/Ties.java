package org.shouhu.desk.console.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.identity.PersonRef;

/**
 * To whom a case is tied.
 *
 * @param follows the tie by which its account follows another; null where it stands for itself
 * @param main the open case of the person that it follows, null where there is none
 * @param followers other accounts of the same person
 * @param teller who spoke of the person, where the person is known from somebody's words alone; else null
 * @param tellersCase the teller's own open case, null where there is none
 * @param told open cases of others of whom this person spoke
 * @param group persons tied to this one by the same episode
 * @param candidates open cases to which it could be tied
 */
public record Ties(
        @Nullable SamePerson follows,
        @Nullable Episode main,
        List<Follower> followers,
        @Nullable PersonRef teller,
        @Nullable Episode tellersCase,
        List<Episode> told,
        List<Episode> group,
        List<Episode> candidates) {

    /**
     * Another account of the same person.
     *
     * @param episode its case, null where it had none
     * @param latest when the latest line of that case's story was written, null without a case
     */
    public record Follower(
            SamePerson tie,
            @Nullable Episode episode,
            @Nullable Instant latest) {}

    public boolean isEmpty() {
        return follows == null && followers.isEmpty() && group.isEmpty();
    }
}
