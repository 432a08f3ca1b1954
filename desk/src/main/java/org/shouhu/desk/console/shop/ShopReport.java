package org.shouhu.desk.console.shop;

/**
 * What stands in a shop agent's report form.
 *
 * @param once names the report, so that pressing twice files it once
 */
public record ShopReport(String words, String conversation, String account, boolean now, String once) {

    @Override
    public String toString() {
        return "ShopReport[withheld]";
    }
}
