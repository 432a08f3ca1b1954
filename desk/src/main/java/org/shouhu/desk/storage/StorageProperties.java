package org.shouhu.desk.storage;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation keeps what it holds.
 *
 * @param data folder of the embedded database and of generated keys ({@code --data})
 * @param zone in which times are shown and days begin
 * @param database the operator's own server, if there is one
 */
@ConfigurationProperties("shouhu")
public record StorageProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue OwnDatabase database) {

    /**
     * The operator's own server.
     *
     * @param url {@code SHOUHU_DATABASE_URL}, which may hold a password; empty for the embedded database
     */
    public record OwnDatabase(@DefaultValue("") String url) {
        @Override
        public String toString() {
            return "OwnDatabase" + Withheld.PLACEHOLDER;
        }
    }
}
