package org.shouhu.desk.action;

/** What a partner's system said to a message, before any human there has read it. */
sealed interface Answer {

    /** It has the message. */
    record Taken(String body) implements Answer {
        @Override
        public String toString() {
            return "Taken[body=[withheld]]";
        }
    }

    /** It does not, for now: try again. The code is for people: {@code http-500}, {@code timeout}, {@code no-route}. */
    record NotTaken(String code) implements Answer {}
}
