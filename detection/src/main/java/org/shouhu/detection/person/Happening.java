package org.shouhu.detection.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;

/** What an event says has happened: one case per kind of event of the contract (design, section 6.1). */
public sealed interface Happening {

    /** A message in a talk with a shop. */
    record Message(String conversation, String shop, Author author, String text, List<Product> products)
            implements Happening {
        public Message {
            products = List.copyOf(products);
        }

        @Override
        public String toString() {
            return "Message[author=" + author + ", text=[withheld]]";
        }
    }

    /**
     * Something published: a comment, post, caption, live bullet, live speech or profile.
     *
     * @param thread what it answers or stands under, empty when there is none
     * @param ipRegion the region that the platform shows, empty when it shows none
     */
    record Posted(String kind, String text, String thread, String ipRegion) implements Happening {
        @Override
        public String toString() {
            return "Posted[kind=" + kind + ", text=[withheld]]";
        }
    }

    /** A search. */
    record Searched(String text) implements Happening {
        @Override
        public String toString() {
            return "Searched[text=[withheld]]";
        }
    }

    /** An order was placed or changed. */
    record Ordered(String order, String shop, OrderStatus status, List<Product> items) implements Happening {
        public Ordered {
            items = List.copyOf(items);
        }
    }

    /** A parcel moved. */
    record ParcelMoved(String order, String carrier, String tracking, OrderStatus status, String location)
            implements Happening {
        @Override
        public String toString() {
            return "ParcelMoved[status=" + status + ", location=[withheld]]";
        }
    }

    /**
     * A human reported somebody.
     *
     * @param notes what in the report could not be understood; a report is never refused for it
     */
    record Reported(
            String channel,
            String reporter,
            String relationship,
            String text,
            Optional<Instant> seenAt,
            String city,
            String account,
            String nickname,
            Optional<PoliceTold> policeTold,
            List<String> notes)
            implements Happening {
        public Reported {
            notes = List.copyOf(notes);
        }

        @Override
        public String toString() {
            return "Reported[channel=" + channel + ", text=[withheld]]";
        }
    }

    /** The police know already: which force, which incident number. Either may be empty. */
    record PoliceTold(String force, String incidentNumber) {}

    /**
     * The account was used: login, nickname changed, posting resumed, or the platform found that it is another account
     * of somebody.
     *
     * @param samePerson the account of the same person that the platform names, empty when it names none
     */
    record AccountActive(String kind, String nickname, Optional<PersonKey> samePerson) implements Happening {

        public AccountActive(String kind, String nickname) {
            this(kind, nickname, Optional.empty());
        }

        @Override
        public String toString() {
            return "AccountActive[kind=" + kind + ", nickname=[withheld]]";
        }
    }

    /**
     * The desk tells the stream what it knows.
     *
     * @param until the end of an observation, empty when open
     * @param other the other person, for joined, split and grouped persons
     * @param band the band of the case, where the kind has one
     */
    record Watched(WatchKind kind, Optional<Instant> until, Optional<PersonKey> other, Optional<Band> band)
            implements Happening {}

    /** What one state tells another; comes from no platform. */
    sealed interface Between extends Happening {}

    /**
     * What an account remembers, for the state of the person whom it belongs to.
     *
     * @param account the account
     * @param remembered its state
     */
    record AccountHistory(PersonKey account, PersonState remembered) implements Between {}

    /** Somebody looked for company where others can find it: for the state of that place. */
    record PactSought(PersonKey person) implements Between {}

    /** Others looked for company in the same place: these persons are a group. */
    record Tied(GroupId group) implements Between {}
}
