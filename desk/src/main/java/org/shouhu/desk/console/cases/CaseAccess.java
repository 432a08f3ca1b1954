package org.shouhu.desk.console.cases;

import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Component;

/** Lets a reader at the cases of their own platform, and at no other. */
@Component
class CaseAccess {

    private final Cases cases;

    CaseAccess(Cases cases) {
        this.cases = cases;
    }

    /** @throws NotHere when there is no such case, or it is not this reader's to see */
    Episode of(Staff reader, String id) {
        try {
            return cases.find(CaseId.of(id))
                    .filter(episode -> episode.tenant().equals(reader.tenant()))
                    .filter(episode -> reader.role().worksOnCases())
                    .orElseThrow(NotHere::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotHere();
        }
    }
}
