package org.shouhu.desk.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Addresses of style sheets and scripts; they change with the content, so that browsers may keep them. */
@Component
public class Assets {

    private static final int DIGITS = 12;

    private final String version;

    Assets() {
        try {
            Map<String, Resource> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:static/assets/*")) {
                files.put(String.valueOf(file.getFilename()), file);
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files.values()) {
                digest.update(file.getContentAsByteArray());
            }
            version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String version() {
        return version;
    }

    /** One version for all: scripts import each other by relative address, within the same folder. */
    public String of(String name) {
        return "/assets/" + version + "/" + name;
    }
}
