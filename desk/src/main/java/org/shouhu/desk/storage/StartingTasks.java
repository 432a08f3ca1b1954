package org.shouhu.desk.storage;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;

/** The library's builder takes tasks to start as "a task that is also {@code OnStartup}", a type no list can have. */
final class StartingTasks extends SchedulerBuilder {
    StartingTasks(DataSource dataSource, List<Task<?>> onDemand) {
        super(dataSource, onDemand);
    }

    void startEach(List<Task<?>> tasks) {
        knownTasks.addAll(tasks);
        tasks.forEach(task -> startTasks.add((OnStartup) task));
    }
}
