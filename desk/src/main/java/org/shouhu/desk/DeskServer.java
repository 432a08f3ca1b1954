package org.shouhu.desk;

import java.util.List;
import java.util.Optional;
import org.shouhu.desk.storage.StartFailure;
import org.shouhu.desk.storage.postgres.Database;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.Modulithic;

/** Starts the desk. The database starts beside Spring rather than after it. */
@SpringBootApplication
@Modulithic(systemName = "Shouhu desk")
public class DeskServer {
    private static final int USAGE = 2;
    private static final int FAILURE = 1;

    /** Exit status 2 when the command line is not understood, 1 when the server cannot start. */
    public static void main(String... words) {
        if (List.of(words).contains("--help")) {
            System.out.print(ServerOptions.HELP);
            return;
        }
        ServerOptions options;
        try {
            options = ServerOptions.parse(List.of(words));
        } catch (StartFailure misunderstood) {
            System.err.println("shouhu: " + misunderstood.getMessage());
            System.exit(USAGE);
            return;
        }
        start(options);
    }

    private static void start(ServerOptions options) {
        var application = new SpringApplication(DeskServer.class);
        try {
            var database = Database.begin(Optional.ofNullable(System.getenv("SHOUHU_DATABASE_URL")), options.data());
            application.addInitializers(
                    (ApplicationContextInitializer<GenericApplicationContext>) context -> context.registerBean(
                            "database",
                            Database.class,
                            () -> database,
                            definition -> definition.setDestroyMethodName("close")));
            application.run(options.springArguments().toArray(String[]::new));
        } catch (StartFailure failure) {
            System.err.println("shouhu: " + failure.getMessage());
            System.exit(FAILURE);
        } catch (RuntimeException reported) {
            // Spring has said why. Exit outright: an embedded part's thread must not keep a half-started server alive.
            System.exit(FAILURE);
        }
    }
}
