package org.shouhu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages hold no barrier of WCAG 2.2 AA that axe knows, by day and by night. */
class BarriersTest {

    private final House house = Scene.running();

    @ParameterizedTest
    @CsvSource({
        "lead, /",
        "lead, /cases",
        "lead, /reports/new?kind=call",
        "lead, /roster",
        "lead, /stats",
        "agent, /shop",
        "agent, /shop/report",
        "admin, /admin"
    })
    void noneThatAxeKnows(String login, String path) {
        Page page = Browsers.signedIn(house, login);
        for (String theme : List.of("light", "dark")) {
            page.navigate(path);
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            assertThat(new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .as(path + " " + theme)
                    .isEmpty();
        }
    }
}
