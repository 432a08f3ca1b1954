package org.shouhu.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One headless Chromium for all journeys, with a window of its own for each person. */
final class Browsers {

    /** How long a page may take, in milliseconds: patient, since slow is not wrong. */
    static final double PATIENCE = 90_000;

    private static final Browsers ALL = new Browsers();

    private final Browser browser;

    private Browsers() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /** A window of somebody who is not signed in. */
    static Page window(House house, int width, int height) {
        BrowserContext context = ALL.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setBaseURL(house.address()));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context.newPage();
    }

    /** A laptop's window, signed in. */
    static Page signedIn(House house, String login) {
        return signedIn(house, login, 1366, 768);
    }

    static Page signedIn(House house, String login, int width, int height) {
        Page page = window(house, width, height);
        page.navigate("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", House.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
