package org.shouhu.simulators.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.shouhu.simulators.people.Person;

/** A colleague at the desk's web pages, by the same forms that people use. */
final class WebColleague implements Colleague {
    private static final Pattern WAITING = Pattern.compile("action=\"/queue/([0-9a-f-]{36})/claim\"");
    private static final Pattern SIFTING = Pattern.compile("action=\"/queue/([0-9a-f-]{36})/confirm\"");
    private static final String QUEUE = "/";

    private final Browser browser;
    private final String login;
    private final String password;
    private final CaseForms forms;
    private boolean signedIn;
    private boolean veilLifted;

    WebColleague(Browser browser, String login, String password, CaseForms forms) {
        this.browser = browser;
        this.forms = forms;
        this.login = login;
        this.password = password;
    }

    @Override
    public String login() {
        return login;
    }

    @Override
    public synchronized Board board() {
        String page = open(QUEUE);
        return new Board(ids(WAITING, page), ids(SIFTING, page));
    }

    @Override
    public synchronized boolean claim(String caseId) {
        open(QUEUE);
        return browser.submit("/queue/" + caseId + "/claim", Map.of()).equals("/cases/" + caseId);
    }

    @Override
    public synchronized void confirm(String caseId) {
        open(QUEUE);
        browser.submit("/queue/" + caseId + "/confirm", Map.of());
    }

    @Override
    public synchronized void decline(String caseId) {
        open(QUEUE);
        browser.submit("/queue/" + caseId + "/decline", Map.of("reason", "ORDINARY"));
    }

    /** Reads the case; the person's words are veiled until the reader lifts the veil, once a session. */
    @Override
    public synchronized String read(String caseId) {
        String page = open("/cases/" + caseId);
        if (!veilLifted) {
            browser.submit("/cases/" + caseId + "/veil", Map.of());
            veilLifted = true;
            page = open("/cases/" + caseId);
        }
        return Pages.text(page);
    }

    @Override
    public synchronized boolean act(String caseId, Person person, Cue cue) {
        Optional<Form> form = forms.fill(caseId, open(CaseForms.page(caseId, cue)), person, cue);
        form.ifPresent(filled -> browser.submit(filled.path(), filled.fields()));
        return form.isPresent();
    }

    @Override
    public synchronized void report(Person person, Cue cue) {
        Form form = FormReader.first(open(ReportForms.page(cue)), ReportForms.action(cue))
                .orElseThrow(() -> new Desk.DeskAway("the report form is not there"));
        Form filled = ReportForms.fill(form, person, cue);
        browser.submit(filled.path(), filled.fields());
    }

    /** Opens a page, signing in first where the desk asks for it. */
    private String open(String path) {
        if (!signedIn) {
            browser.open("/sign-in");
            browser.submit("/sign-in", Map.of("login", login, "password", password));
            signedIn = true;
            veilLifted = false;
        }
        try {
            return browser.open(path);
        } catch (Desk.DeskAway away) {
            signedIn = false;
            throw away;
        }
    }

    private static List<String> ids(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
