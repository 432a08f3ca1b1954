package org.shouhu.desk.roster;

import org.shouhu.desk.storage.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * On a desk that knows nobody, prints a link that lets the first administrator choose a password, once, within a day.
 * The secret stands behind the {@code #}: browsers do not send that part, so it reaches no log.
 */
@Component
class FirstStart implements ApplicationListener<ApplicationReadyEvent> {

    private final StaffDirectory directory;
    private final Tenant tenant;

    FirstStart(StaffDirectory directory, @Value("${shouhu.tenant:home}") String tenant) {
        this.directory = directory;
        this.tenant = new Tenant(tenant);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (directory.isEmpty()) {
            String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
            System.out.println("First start: choose the administrator's password within a day at http://localhost:"
                    + port + "/setup#" + directory.newSetupSecret(tenant));
        }
    }
}
