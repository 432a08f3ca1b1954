package org.shouhu.detection.person;

/**
 * A product that a talk is about or an order holds.
 *
 * @param quantity how many, 1 or more; 1 where the platform does not say
 */
public record Product(String title, String category, int quantity) {

    public Product {
        quantity = Math.max(1, quantity);
    }

    /** Title and category in one line, as the detector takes them. */
    String line() {
        return (title + " " + category).strip();
    }
}
