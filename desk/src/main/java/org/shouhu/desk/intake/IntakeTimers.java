package org.shouhu.desk.intake;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What intake does again and again. */
@Configuration(proxyBeanMethods = false)
class IntakeTimers {

    /** With {@link #AGAIN} longer than the log holds anything. */
    private static final int TRIES = 1_080;

    private static final Duration AGAIN = Duration.ofSeconds(10);

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
    RecurringTask<Void> recentLinkTimer(PlatformLinks links) {
        return Tasks.recurring("intake-forget-links", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((task, context) -> links.forget());
    }

    /** The words may wait for the brokers to come back; the case does not. */
    @Bean
    CustomTask<WordsBehind.Wanted> wordsBehindTimer(WordsBehind words) {
        return Tasks.custom(WordsBehind.FETCH)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES, new FailureHandler.OnFailureRetryLater<>(AGAIN)))
                .execute((task, context) -> switch (words.fetch(task.getData())) {
                    case DONE -> new CompletionHandler.OnCompleteRemove<>();
                    case NOT_YET -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(AGAIN));
                });
    }

    @Bean
    RecurringTask<Void> watchTimer(WatchTeller teller) {
        return Tasks.recurring("intake-tell-stream", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((task, context) -> teller.tell());
    }
}
