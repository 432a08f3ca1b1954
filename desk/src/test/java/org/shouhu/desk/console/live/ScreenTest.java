package org.shouhu.desk.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.console.live.Change.Kind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.storage.Tenant;

class ScreenTest {
    private static final Staff LIN =
            new Staff("lin", new Tenant("harbour"), "Lin", Role.INTERVENER, null, false, null, null);

    private final CaseId one = new CaseId(UUID.randomUUID());
    private final CaseId other = new CaseId(UUID.randomUUID());
    private final List<String> heard = new ArrayList<>();

    /** Hangs up after so many changes. */
    private Screen screen(int changes) {
        return new Screen(
                LIN,
                "session",
                new Screen.Wire() {
                    @Override
                    public void change(Change change) throws IOException {
                        heard.add(change.kind() + " " + change.caseId());
                        if (heard.size() == changes + 1) {
                            throw new IOException("the page was closed");
                        }
                    }

                    @Override
                    public void beat() {
                        heard.add("beat");
                    }

                    @Override
                    public void hangUp() {}
                },
                () -> {});
    }

    @Test
    void tellsWhatChangedOnceHoweverOftenItDid() {
        Screen screen = screen(2);
        screen.tell(new Change(Kind.CASE, one));
        screen.tell(new Change(Kind.CASE, one));
        screen.tell(new Change(Kind.CASE, one));
        screen.tell(new Change(Kind.IMMINENT, other));
        screen.serve();
        assertThat(heard).containsExactly("beat", "CASE " + one, "IMMINENT " + other);
    }

    @Test
    void carriesAKindAndACaseAndNothingElse() {
        assertThat(Change.class.getRecordComponents())
                .extracting(component -> component.getType().getSimpleName())
                .containsExactly("Kind", "CaseId");
    }
}
