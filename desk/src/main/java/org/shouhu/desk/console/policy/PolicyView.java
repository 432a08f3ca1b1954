package org.shouhu.desk.console.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Recorded;
import org.shouhu.desk.console.page.Words;
import org.shouhu.desk.policy.LineDiff;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.Replayed;
import org.shouhu.desk.policy.ShadowRun;
import org.shouhu.desk.policy.VersionState;

/**
 * A version as the workbench shows it.
 *
 * @param text what stands in the editor: the version's text, or what somebody typed that could not be saved
 * @param problems what is wrong with that text
 * @param tests tests that the text holds
 * @param changes lines that differ from the version in force
 * @param meanwhile what a colleague changed since the reader began; empty where nobody did
 * @param replays what replays showed, the latest first
 * @param shadows runs of this version beside the one in force, the latest first
 * @param history what the record holds of this version, oldest first
 */
public record PolicyView(
        PolicyVersion version,
        PolicyVersion live,
        String text,
        Checked checked,
        List<LineDiff.Line> changes,
        List<LineDiff.Line> meanwhile,
        List<Replayed> replays,
        List<ShadowRun> shadows,
        List<String> writers,
        List<Recorded> history,
        Map<String, String> names,
        String reader,
        String problem) {

    /** A problem, worded. */
    public record Wrong(int line, int column, String words) {}

    /** What reading a text came to. */
    public record Checked(List<Wrong> problems, int tests) {}

    /** Whether this version runs beside the one in force. */
    public boolean isShadow() {
        return !shadows.isEmpty() && shadows.getFirst().isRunning();
    }

    public String path() {
        return "/policy/" + version.number();
    }

    public boolean isDraft() {
        return version.state() == VersionState.DRAFT;
    }

    public boolean isLive() {
        return version.number() == live.number();
    }

    /** Whether the reader wrote or proposed this version, and so cannot approve it. */
    public boolean isOwn() {
        PolicyVersion.Proposal proposal = version.proposal();
        return writers.contains(reader) || (proposal != null && proposal.by().equals(reader));
    }

    /** The latest replay of this very text, null when there is none. */
    public @Nullable Replayed replayOfThisText() {
        return replays.stream()
                .filter(replay -> replay.revision() == version.revision())
                .findFirst()
                .orElse(null);
    }

    /** What a colleague is called; whoever is not of this desk stays unnamed. */
    public String name(String login, Words words) {
        return called(login, names, words);
    }

    /** What a colleague is called, by login; the desk itself has a word of its own. */
    public static String called(String login, Map<String, String> names, Words words) {
        if (login.equals("desk")) {
            return words.of("policy.desk");
        }
        String name = names.get(login);
        return name == null ? words.of("policy.elsewhere") : name;
    }

    /** How far the version has come. */
    public Stage stage() {
        return switch (version.state()) {
            case DRAFT ->
                !checked.problems().isEmpty() ? Stage.WRITE : replayOfThisText() == null ? Stage.REPLAY : Stage.PROPOSE;
            case PROPOSED -> Stage.APPROVE;
            case LIVE, RETIRED, WITHDRAWN -> Stage.DONE;
        };
    }

    /** What is to be done next. */
    public enum Stage {
        WRITE,
        REPLAY,
        PROPOSE,
        APPROVE,
        DONE
    }

    public int lines() {
        return (int) text.lines().count();
    }
}
