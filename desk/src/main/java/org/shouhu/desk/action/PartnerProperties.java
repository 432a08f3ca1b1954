package org.shouhu.desk.action;

import java.net.URI;
import java.util.List;
import org.shouhu.desk.storage.Withheld;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The partners of this installation ({@code shouhu.partners[0].name=…}).
 *
 * @param partners in no order; the first that fits a tenant, a kind and a drill is asked
 */
@ConfigurationProperties("shouhu")
record PartnerProperties(@DefaultValue List<Entry> partners) {

    record Entry(
            String tenant,
            String name,
            PartnerKind kind,
            URI url,
            Withheld<String> secret,
            @DefaultValue("false") boolean drill) {}
}
