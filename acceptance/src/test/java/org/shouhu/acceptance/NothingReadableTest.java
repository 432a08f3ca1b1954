package org.shouhu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Words, names, numbers and places that were planted are in no log, no address, no live update, no database file. */
class NothingReadableTest {

    private static final List<String> PLANTED = List.of(
            "planted-name-7731",
            "13900067731",
            "planted-city-7731",
            "planted-nickname-7731",
            "planted-report-7731",
            "planted-chat-7731",
            "planted-account-7731",
            "planted-caller-7731",
            "planted-note-7731");

    @Test
    void plantedStringsAreNowhere() throws Exception {
        Path data;
        List<String> addresses = new CopyOnWriteArrayList<>();
        Object updates;
        try (House house = new House(Map.of()).openDesk().openPartners(0)) {
            data = house.data;
            Page page = Browsers.signedIn(house, "intervener");
            page.onRequest(request -> addresses.add(request.url()));
            page.evaluate("() => { window.heard = []; const live = new EventSource('/live');"
                    + " for (const kind of ['message','case','queue','alert','imminent','escalation','police'])"
                    + " live.addEventListener(kind, event => window.heard.push(event.type + ' ' + event.data)); }");
            house.sendUntilTaken(
                    Happenings.chat("planted-account-7731", "customer", "planted-chat-7731 我不想活了,上次没成功,这次换个办法"));
            page.locator("#waiting .row").first().waitFor();
            updates = page.evaluate("() => window.heard.join('\\n')");

            page.navigate("/reports/new?kind=call");
            page.fill("[name=words]", "planted-report-7731 她说吃了东西,现在叫不醒");
            page.fill("[name=account]", "planted-account-7731");
            page.fill("[name=nickname]", "planted-nickname-7731");
            page.fill("[name=city]", "planted-city-7731");
            page.fill("[name=name]", "planted-name-7731");
            page.fill("[name=personPhone]", "13900067731");
            page.fill("[name=reporter]", "planted-caller-7731");
            page.uncheck("[name=take]");
            page.locator("form.form-card button.primary, form button.primary")
                    .last()
                    .click();
            page.waitForURL(url -> !url.contains("/reports/new"));
            page.navigate("/");
            Intervener intervener = new Intervener(page).claimNext();
            page.fill("#say-form [name=words], #note-form [name=words]", "planted-note-7731");
            page.locator("#say-form button, #note-form button").first().click();
            page.getByText("planted-note-7731").first().waitFor();
            intervener.decideOnPolice().sendPolice().waitUntilReached();
            // an exception, too, keeps quiet
            house.send("{\"specversion\":\"1.0\",\"type\":\"planted-chat-7731\",\"source\":\"/x\",\"id\":\"1\","
                    + "\"subject\":\"planted-account-7731\",\"data\":{\"text\":\"planted-chat-7731\"}}");
        }
        assertThat(updates.toString()).isNotBlank().doesNotContain("planted", "13900067731");
        assertThat(addresses).isNotEmpty().noneMatch(NothingReadableTest::holdsPlanted);
        assertThat(readable(data)).isEmpty();
    }

    private static boolean holdsPlanted(String text) {
        return PLANTED.stream().anyMatch(text::contains);
    }

    /** Names of files that hold a planted string; the simulated partners are the outside world and not looked at. */
    private static List<String> readable(Path data) {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (!file.getFileName().toString().equals("simulators.log")
                        && (holdsPlanted(bytes) || holdsPlanted(bytes.replace("\0", "")))) {
                    found.add(data.relativize(file).toString());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }
}
