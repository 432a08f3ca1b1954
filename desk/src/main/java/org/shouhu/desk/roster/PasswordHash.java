package org.shouhu.desk.roster;

/** A hashed password with its scheme, as Spring Security's delegating encoder writes it. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "[withheld]";
    }
}
