package org.shouhu.desk.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Timers that survive a restart. A timer set within a transaction is set if, and only if, that transaction commits.
 * Modules contribute {@link Task} beans, and set timers through {@link SchedulerClient}, which knows no task: so a
 * service may set the very timer whose task calls it.
 */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {
    private static final String TABLE = "storage.scheduled_tasks";
    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int THREADS = 8;

    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .serializer(new TaskDataSerializer())
                .build();
    }

    /** Started and stopped by {@link RunningTimers}. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource dataSource, Clock clock, ObjectProvider<Task<?>> tasks) {
        List<Task<?>> onDemand = new ArrayList<>();
        List<Task<?>> atStart = new ArrayList<>();
        tasks.forEach(task -> (task instanceof OnStartup ? atStart : onDemand).add(task));
        var builder = new StartingTasks(new TransactionAwareDataSourceProxy(dataSource), onDemand);
        builder.startEach(atStart);
        return builder.tableName(TABLE)
                .serializer(new TaskDataSerializer())
                .clock(clock::instant)
                .pollingInterval(POLLING)
                .pollUsingLockAndFetch(0.5, 2.0)
                .threads(THREADS)
                // A timer that was under way when its process was killed is taken up again after eight seconds; the
                // default of twenty minutes would sleep through every deadline of a case.
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @Bean
    RunningTimers runningTimers(ObjectProvider<Scheduler> scheduler) {
        return new RunningTimers(scheduler);
    }
}
