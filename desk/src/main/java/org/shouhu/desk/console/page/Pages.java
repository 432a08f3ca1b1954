package org.shouhu.desk.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.shouhu.desk.roster.StaffDirectory;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. The reader is looked up each time: what changed in the roster counts at once. */
@Component
public class Pages {

    private final PageMaker maker;
    private final StaffDirectory directory;

    Pages(PageMaker maker, StaffDirectory directory) {
        this.maker = maker;
        this.directory = directory;
    }

    public Page of(HttpServletRequest request) {
        String login = request.getRemoteUser();
        return maker.of(request, login == null ? null : directory.find(login).orElse(null));
    }
}
