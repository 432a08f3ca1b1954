package org.shouhu.desk.action;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the action module does when a time has come. */
@Configuration(proxyBeanMethods = false)
class ActionTimers {

    @Bean
    CustomTask<String> deliveryTimer(Deliveries deliveries) {
        return Tasks.custom(Deliveries.DELIVER)
                .execute((task, context) -> deliveries
                        .attempt(UUID.fromString(task.getData()))
                        .<CompletionHandler<String>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
}
