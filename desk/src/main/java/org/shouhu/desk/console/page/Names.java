package org.shouhu.desk.console.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Component;

/** What colleagues are called. */
@Component
public class Names {

    private final StaffDirectory directory;

    Names(StaffDirectory directory) {
        this.directory = directory;
    }

    /** Names by login. */
    public Map<String, String> of(Tenant tenant) {
        return directory.all(tenant).stream()
                .collect(Collectors.toUnmodifiableMap(Staff::login, Staff::name, (first, second) -> first));
    }
}
