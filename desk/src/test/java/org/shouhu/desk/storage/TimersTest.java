package org.shouhu.desk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.storage.postgres.Database;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TimersTest {
    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    private static final TaskDescriptor<Reminder> REMIND = TaskDescriptor.of("remind", Reminder.class);

    private final List<Reminder> fired = new CopyOnWriteArrayList<>();
    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withBean(Database.class, DATABASE::database)
            .withBean(
                    Task.class,
                    () -> Tasks.oneTime(REMIND).execute((instance, context) -> fired.add(instance.getData())))
            .withUserConfiguration(StorageConfiguration.class, TimerConfiguration.class);

    record Reminder(Tenant tenant, Instant due) {}

    @Test
    void aTimerFiresOnceItsTransactionCommittedAndItsHourCame() {
        server.run(context -> {
            var clock = context.getBean(DeskClock.class);
            var client = context.getBean(SchedulerClient.class);
            var transactions = new TransactionTemplate(new JdbcTransactionManager(context.getBean(DataSource.class)));
            var due = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
            transactions.executeWithoutResult(transaction -> {
                client.schedule(
                        REMIND.instance("undone")
                                .data(new Reminder(new Tenant("undone"), due))
                                .build(),
                        due);
                transaction.setRollbackOnly();
            });
            transactions.executeWithoutResult(transaction -> client.schedule(
                    REMIND.instance("kept")
                            .data(new Reminder(new Tenant("kept"), due))
                            .build(),
                    due));

            var scheduler = context.getBean(Scheduler.class);
            context.getBean(RunningTimers.class).begin();
            scheduler.triggerCheckForDueExecutions();
            assertThat(fired).isEmpty();

            clock.jump(Duration.ofHours(3));
            scheduler.triggerCheckForDueExecutions();
            await().until(() -> !fired.isEmpty());
            assertThat(fired).containsExactly(new Reminder(new Tenant("kept"), due));
        });
        server.run(restarted ->
                assertThat(restarted.getBean(DeskClock.class).ahead()).isEqualTo(Duration.ofHours(3)));
    }

    @Test
    void timersStopBeforeTheWebServerDoes() {
        List<Boolean> stopped = new CopyOnWriteArrayList<>();
        server.withBean(NextToStop.class, () -> new NextToStop(stopped)).run(context -> {
            var scheduler = context.getBean(Scheduler.class);
            context.getBean(NextToStop.class).watch(scheduler);
            context.getBean(RunningTimers.class).begin();
            assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
        });
        assertThat(stopped).containsExactly(true);
    }

    /** Where the web server stands when all stops. */
    private static final class NextToStop implements SmartLifecycle {
        private final List<Boolean> stopped;
        private @Nullable Scheduler scheduler;

        NextToStop(List<Boolean> stopped) {
            this.stopped = stopped;
        }

        void watch(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {
            stopped.add(Objects.requireNonNull(scheduler).getSchedulerState().isShuttingDown());
        }

        @Override
        public boolean isRunning() {
            return scheduler != null;
        }

        @Override
        public int getPhase() {
            return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
        }
    }

    @Test
    void theClockNeverMovesBackAndShowsTheDeskZone() {
        var clock = DeskClock.load(JdbcClient.create(DATABASE.dataSource()), ZoneId.of("Asia/Shanghai"));
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        var elsewhere = clock.withZone(ZoneId.of("UTC"));
        var before = clock.ahead();
        clock.jump(Duration.ofMinutes(1));
        assertThat(elsewhere.ahead()).isEqualTo(before.plusMinutes(1));
        assertThatThrownBy(() -> clock.jump(Duration.ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
