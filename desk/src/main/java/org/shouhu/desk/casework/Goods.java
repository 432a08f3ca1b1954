package org.shouhu.desk.casework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shouhu.detection.person.Product;

/** Goods as they are sealed: one a line, title and category with a tab between. */
final class Goods {

    private Goods() {}

    static String written(List<Product> goods) {
        return goods.stream()
                .map(product -> plain(product.title()) + "\t" + plain(product.category()))
                .collect(Collectors.joining("\n"));
    }

    static List<Product> read(String written) {
        return Arrays.stream(written.split("\n", -1))
                .map(line -> line.split("\t", 2))
                .map(parts -> new Product(parts[0], parts.length > 1 ? parts[1] : "", 1))
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\n]", " ");
    }
}
