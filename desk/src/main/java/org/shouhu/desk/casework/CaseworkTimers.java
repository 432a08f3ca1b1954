package org.shouhu.desk.casework;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What casework does when a time has come. */
@Configuration(proxyBeanMethods = false)
class CaseworkTimers {

    @Bean
    OneTimeTask<Long> recheckTimer(Observations observations) {
        return Tasks.oneTime(Observations.RECHECK).execute((task, context) -> observations.fill(task.getData()));
    }

    @Bean
    OneTimeTask<Long> promiseTimer(Promises promises) {
        return Tasks.oneTime(Promises.WINDOW_CLOSED).execute((task, context) -> promises.windowClosed(task.getData()));
    }
}
