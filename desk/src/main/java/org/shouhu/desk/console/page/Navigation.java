package org.shouhu.desk.console.page;

/** Where a step leads, with a word on what it led to. */
public final class Navigation {

    private Navigation() {}

    /** Back to a page, saying something there; the code is worded under {@code said.}. */
    public static String to(String path, String said) {
        return "redirect:" + path + "?said=" + said;
    }

    public static String to(String path) {
        return "redirect:" + path;
    }
}
