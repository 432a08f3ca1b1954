package org.shouhu.desk.console.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is not there, or not for this reader: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotHere() {
        super("not here");
    }
}
