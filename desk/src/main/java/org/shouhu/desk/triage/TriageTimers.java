package org.shouhu.desk.triage;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What triage does when a time has come. */
@Configuration(proxyBeanMethods = false)
class TriageTimers {

    @Bean
    OneTimeTask<Long> deadlineTimer(Clocks clocks) {
        return Tasks.oneTime(Clocks.DEADLINE).execute((task, context) -> clocks.due(task.getData()));
    }

    @Bean
    RecurringTask<Void> silentHolderTimer(Queue queue) {
        return Tasks.recurring("triage-silent-holders", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((task, context) -> queue.releaseSilent());
    }

    @Bean
    RecurringTask<Void> clockAuditTimer(ClockAudit audit) {
        return Tasks.recurring("triage-clock-audit", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((task, context) -> audit.look());
    }
}
