package org.shouhu.desk.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What intake does again and again. */
@Configuration(proxyBeanMethods = false)
class IntakeTimers {

    @Bean
    RecurringTask<Void> quarantineTimer(Quarantine quarantine) {
        return Tasks.recurring("intake-quarantine-alarm", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((task, context) -> quarantine.alarm());
    }

    @Bean
    RecurringTask<Void> policyTimer(PolicyTeller teller) {
        return Tasks.recurring("intake-tell-policies", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((task, context) -> teller.tell());
    }

    @Bean
    RecurringTask<Void> watchTimer(WatchTeller teller) {
        return Tasks.recurring("intake-tell-stream", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((task, context) -> teller.tell());
    }
}
