package org.shouhu.detection.person;

/** An alert's id: the same event on the same person always makes the same id. */
public record AlertId(String value) {

    public AlertId {
        if (!value.matches("alert-[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an alert id is 'alert-' and 32 hexadecimal digits");
        }
    }

    static AlertId of(PersonKey person, EventReference event) {
        long first = Fingerprint.of(person.value(), event.source() + "\n" + event.id());
        long second = Fingerprint.of(event.id() + "\n" + event.source(), person.value());
        return new AlertId("alert-%016x%016x".formatted(first, second));
    }
}
