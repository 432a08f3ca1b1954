package org.shouhu.desk.storage;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chance, passed in wherever it is needed, so that tests can fix it. */
@Configuration(proxyBeanMethods = false)
class ChanceConfiguration {

    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
