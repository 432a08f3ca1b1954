package org.shouhu.simulators.stage;

import java.util.List;
import java.util.Map;
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
    private boolean signedIn;

    WebColleague(Browser browser, String login, String password) {
        this.browser = browser;
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

    @Override
    public synchronized String read(String caseId) {
        return Pages.text(open("/cases/" + caseId));
    }

    @Override
    public synchronized boolean act(String caseId, Person person, Cue cue) {
        String page = open("/cases/" + caseId);
        var form = CaseForms.of(caseId, page, person, cue);
        form.ifPresent(filled -> browser.submit(filled.path(), filled.fields()));
        return form.isPresent();
    }

    @Override
    public synchronized void report(Person person, Cue cue) {
        ReportForms.Filled form = ReportForms.of(person, cue);
        open(form.page());
        browser.submit(form.form().path(), form.form().fields());
    }

    /** Opens a page, signing in first where the desk asks for it. */
    private String open(String path) {
        if (!signedIn) {
            browser.open("/sign-in");
            browser.submit("/sign-in", Map.of("login", login, "password", password));
            signedIn = true;
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
