package org.shouhu.desk.policy;

import java.util.Optional;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.person.PersonKey;
import org.springframework.stereotype.Component;

/** Persons as a screen may show them: a short form of the pseudonym, and their open case. */
@Component
class Shown {

    private final Cases cases;

    Shown(Cases cases) {
        this.cases = cases;
    }

    /** The pseudonym within a key of the stream; empty for somebody whom the stream derived. */
    static Optional<PersonRef> reference(PersonKey person) {
        String value = person.value();
        String last = value.substring(value.lastIndexOf('/') + 1);
        return PersonRef.isOne(last) ? Optional.of(new PersonRef(last)) : Optional.empty();
    }

    static String shortForm(PersonKey person) {
        return reference(person).map(PersonRef::shortForm).orElse("P-…");
    }

    Optional<CaseId> openCase(Tenant tenant, PersonRef person) {
        return cases.unendedOf(tenant, person).map(episode -> episode.id());
    }
}
