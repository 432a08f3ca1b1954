package org.shouhu.desk.identity.keys;

/** What a secret is for; none is ever used for two things. */
public enum Purpose {
    /** From platform ids to pseudonyms. Never changes: a person would become another one. */
    PSEUDONYM,
    /** From a value to the digest by which it is found again. */
    BLIND_INDEX,
    /** What goes through Kafka. */
    STREAM
}
