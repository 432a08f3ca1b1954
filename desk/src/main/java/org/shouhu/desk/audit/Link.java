package org.shouhu.desk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** How an entry becomes the characters that are hashed, and how a hash follows from the one before it. */
final class Link {
    static final byte[] BEGINNING = new byte[32];
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Link() {}

    /** SHA-256 over the previous hash and the entry's canonical JSON. */
    static byte[] hash(byte[] previous, long position, Instant at, AuditEntry entry, String details) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(canonical(position, at, entry, details).getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Names in the order of the alphabet, no space, moments in UTC: one entry has one form. */
    private static String canonical(long position, Instant at, AuditEntry entry, String details) {
        var fields = new TreeMap<String, Object>();
        fields.put("action", entry.action());
        fields.put("actor", entry.actor().value());
        fields.put("at", at.toString());
        fields.put("details", details);
        fields.put("position", position);
        fields.put("reason", entry.reason());
        fields.put("subjectId", entry.subject().id());
        fields.put("subjectType", entry.subject().type());
        fields.put("tenant", entry.tenant().value());
        return JSON.writeValueAsString(fields);
    }

    static String details(Map<String, String> details) {
        return JSON.writeValueAsString(new TreeMap<>(details));
    }

    static Map<String, String> readDetails(String details) {
        return JSON.readValue(
                details, JSON.getTypeFactory().constructMapType(TreeMap.class, String.class, String.class));
    }
}
