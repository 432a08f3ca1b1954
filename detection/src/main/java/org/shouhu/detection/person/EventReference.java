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

    /** The id as states and reasons keep it: a long one cut, with a fingerprint. */
    public String kept() {
        return Ids.kept(this);
    }

    long fingerprint() {
        return Fingerprint.of(source, id);
    }
}
