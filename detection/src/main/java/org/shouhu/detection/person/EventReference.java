package org.shouhu.detection.person;

/**
 * What makes an event the same event when it comes again.
 *
 * @param source the CloudEvents source, not blank
 * @param id the CloudEvents id, unique within the source, not blank
 */
public record EventReference(String source, String id) {

    public EventReference {
        if (source.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("an event needs a source and an id");
        }
    }

    long fingerprint() {
        return Fingerprint.of(source, id);
    }
}
