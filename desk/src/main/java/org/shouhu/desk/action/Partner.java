package org.shouhu.desk.action;

import java.net.URI;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.storage.Withheld;

/**
 * Somebody who carries actions out.
 *
 * @param name short, as it stands in timelines and in the address where they answer
 * @param url where signed webhooks go
 * @param secret Standard Webhooks secret ({@code whsec_…}), shared for both directions
 * @param drill whether this partner takes part in drills alone
 */
public record Partner(Tenant tenant, String name, PartnerKind kind, URI url, Withheld<String> secret, boolean drill) {}
