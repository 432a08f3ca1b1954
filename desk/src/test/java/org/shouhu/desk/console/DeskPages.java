package org.shouhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.storage.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A desk of its own for each test class, and its people in front of their pages. */
@DirtiesContext
@SpringBootTest
@AutoConfigureMockMvc
public abstract class DeskPages {

    @RegisterExtension
    protected static final DeskDatabase DATABASE = new DeskDatabase();

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DATABASE.place(properties);
    }

    @Autowired
    protected MockMvcTester server;

    @Autowired
    protected StaffDirectory directory;

    protected void add(String login, Tenant tenant, String name, Role role, @Nullable String shop) {
        directory.add(
                new Staff(login, tenant, name, role, shop, false, null, null), new PasswordHash("{none}"), "test");
    }

    protected MvcTestResult get(String login, String path) {
        return server.get().uri(path).with(user(login).roles(role(login))).exchange();
    }

    /** Sends a form: names and values in turn. */
    protected MvcTestResult post(String login, String path, String... fields) {
        var request =
                server.post().uri(path).with(user(login).roles(role(login))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Sends a form and answers where it leads. */
    protected String send(String login, String path, String... fields) {
        MvcTestResult answer = post(login, path, fields);
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    protected String body(String login, String path) {
        return text(get(login, path));
    }

    protected static String text(MvcTestResult answer) {
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    protected String role(String login) {
        return directory.find(login).orElseThrow().role().name();
    }
}
