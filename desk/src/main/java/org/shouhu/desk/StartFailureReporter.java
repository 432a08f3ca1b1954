package org.shouhu.desk;

import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.StartFailure;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints a reason that the operator can mend as one sentence, where Spring would print a page. */
class StartFailureReporter implements SpringBootExceptionReporter {
    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure) {
                System.err.println("shouhu: " + cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
