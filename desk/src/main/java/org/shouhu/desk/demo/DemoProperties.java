package org.shouhu.desk.demo;

import org.shouhu.desk.storage.Withheld;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Secrets of one demo, made by the launcher at each start.
 *
 * @param password of the visitors' logins, printed at the start
 * @param staffSecret password of the scripted staff, and what lets the stage move the clock
 * @param platformKey API key of the demo's platform
 */
@ConfigurationProperties("shouhu.demo-secrets")
record DemoProperties(Withheld<String> password, Withheld<String> staffSecret, Withheld<String> platformKey) {}
