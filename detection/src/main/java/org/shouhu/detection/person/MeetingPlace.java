package org.shouhu.detection.person;

import java.util.Optional;

/**
 * Where persons who look for company can find each other: a thread of posts and comments, or a talk without a shop. Its
 * state, under a key of its own, remembers who did; it is nobody.
 */
final class MeetingPlace {

    private static final String MARK = "~thread-";

    private MeetingPlace() {}

    /** The key of the place where an event was said; empty where nobody else can answer. */
    static Optional<PersonKey> of(PersonEvent event) {
        return switch (event.happening()) {
            case Happening.Posted posted ->
                Optional.of(key(
                        event.person(),
                        posted.thread().isBlank() ? event.reference().id() : posted.thread()));
            case Happening.Message message ->
                message.shop().isBlank() && !message.conversation().isBlank()
                        ? Optional.of(key(event.person(), message.conversation()))
                        : Optional.empty();
            case Happening.Searched searched -> Optional.empty();
            case Happening.Ordered ordered -> Optional.empty();
            case Happening.ParcelMoved moved -> Optional.empty();
            case Happening.Reported reported -> Optional.empty();
            case Happening.AccountActive active -> Optional.empty();
            case Happening.Watched watched -> Optional.empty();
            case Happening.Between between -> Optional.empty();
        };
    }

    /** The group of those who met there. */
    static GroupId group(PersonKey place) {
        return new GroupId("group-%016x".formatted(Fingerprint.of(place.value())));
    }

    /** On the same platform as the person: a key begins with its tenant. */
    private static PersonKey key(PersonKey person, String name) {
        int tenant = person.value().indexOf('/') + 1;
        return new PersonKey(person.value().substring(0, tenant) + MARK + "%016x".formatted(Fingerprint.of(name)));
    }
}
