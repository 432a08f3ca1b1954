package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Turn;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.policy.Policy;

/**
 * The logic of one person: state and event in, next state, signals and alerts out. Pure, deterministic, safe for use by
 * several threads. The stream, the replay and the measures all run this class.
 */
public final class PersonLogic {

    private final Detector detector;
    private final Policy policy;
    private final Intake intake;
    private final Bonding bonding;
    private final Grading grading;

    public PersonLogic(Detector detector, Policy policy) {
        this.detector = detector;
        this.policy = policy;
        this.intake = new Intake(policy.settings());
        this.bonding = new Bonding(policy.settings());
        this.grading = new Grading(policy);
    }

    /** Version of the policy that grades. */
    public String policy() {
        return policy.version();
    }

    /**
     * Applies an event, reading its text.
     *
     * @param previous earlier turns of the same talk, oldest first; may be empty
     */
    public Step apply(PersonState state, PersonEvent event, List<Turn> previous) {
        return state.knows(event.reference()) ? Step.unchanged(state) : advance(state, event, read(event, previous));
    }

    /** Reads an event's text: the part that needs no state and costs the most. */
    public Heard read(PersonEvent event, List<Turn> previous) {
        return switch (event.happening()) {
            case Happening.Message message -> message(message, previous);
            case Happening.Posted posted -> read(new Utterance(posted.text(), Author.CUSTOMER, previous, ""));
            case Happening.Searched searched -> read(Utterance.of(searched.text()));
            case Happening.Reported reported ->
                reported.text().isBlank() ? new Heard.Silence() : read(Utterance.of(reported.text()));
            case Happening.AccountActive active ->
                active.nickname().isBlank() ? new Heard.Silence() : read(Utterance.of(active.nickname()));
            case Happening.Ordered ordered -> new Heard.Silence();
            case Happening.ParcelMoved moved -> new Heard.Silence();
            case Happening.Watched watched -> new Heard.Silence();
            case Happening.Between between -> new Heard.Silence();
        };
    }

    /** Applies an event whose text was read before. */
    public Step advance(PersonState state, PersonEvent event, Heard heard) {
        if (state.knows(event.reference())) {
            return Step.unchanged(state);
        }
        Optional<Bonding.Bonded> bonded = bonding.tell(state.parts(), event);
        return bonded.isPresent() ? bonded(state, event, heard, bonded.get()) : took(state, event, heard);
    }

    /** A word about bonds; one that comes with a nickname is heard as well. */
    private Step bonded(PersonState state, PersonEvent event, Heard heard, Bonding.Bonded bonded) {
        if (event.happening() instanceof Happening.AccountActive) {
            Step step = took(state, event, heard);
            List<Handover> handovers = new ArrayList<>(step.handovers());
            handovers.addAll(bonded.handovers());
            return step.handingOver(handovers);
        }
        PersonState.Parts next = bonded.parts()
                .withSeen(state.parts().seen().with(event.reference().fingerprint()));
        Taken taken = new Taken(next, true, bonded.graded(), intake.moment(event), About.THE_PERSON, List.of(), false);
        return graded(event, heard, taken, next, bonded.handovers());
    }

    private Step took(PersonState state, PersonEvent event, Heard heard) {
        PersonState.Parts parts = state.parts();
        Optional<Account> account =
                event.ofAnotherAccount() ? parts.bonds().account(event.account()) : Optional.empty();
        if (event.ofAnotherAccount() && account.isEmpty()) {
            // Split meanwhile: the account's own state remembers the event and is judged by it.
            return Step.unchanged(state);
        }
        Taken taken = intake.take(account.map(parts::seenAs).orElse(parts), event, heard);
        List<Handover> toPerson = toPerson(parts, event);
        if (!taken.changed()) {
            return new Step(state, reading(heard), List.of(), Optional.empty(), toPerson, false, Band.NONE);
        }
        PersonState.Parts next = account.map(known -> returned(parts, known.key(), taken.parts()))
                .orElse(taken.parts())
                .withSeen(parts.seen().with(event.reference().fingerprint()));
        boolean hearsay = event.happening() instanceof Happening.Reported;
        if (!toPerson.isEmpty()) {
            PersonState.Parts kept = hearsay ? unsaid(next, parts) : next;
            return new Step(
                    new PersonState(kept),
                    reading(heard),
                    taken.signals(),
                    Optional.empty(),
                    toPerson,
                    false,
                    Band.NONE);
        }
        Step step = graded(event, heard, taken, next, bonding.seeking(event, taken));
        return hearsay ? step.leaving(new PersonState(unsaid(step.next().parts(), parts))) : step;
    }

    /** A word of the desk is for the person whom the desk names; everything else is judged by whom the account belongs to. */
    private static List<Handover> toPerson(PersonState.Parts parts, PersonEvent event) {
        Optional<PersonKey> person = parts.bonds().belongsTo();
        return person.isEmpty() || event.happening() instanceof Happening.Watched
                ? List.of()
                : List.of(new Handover(person.get(), event.handedTo(person.get())));
    }

    /** Without the evidence of a report. */
    private static PersonState.Parts unsaid(PersonState.Parts now, PersonState.Parts before) {
        Bonds bonds = now.bonds();
        for (Account known : before.bonds().accounts()) {
            bonds = bonds.account(known.key())
                    .map(account -> account.withOwn(known.own()))
                    .map(bonds::with)
                    .orElse(bonds);
        }
        return now.withOwn(before.own()).withBonds(bonds);
    }

    /** What an account has shown goes back to its place; the person's own stays as it was. */
    private static PersonState.Parts returned(PersonState.Parts parts, PersonKey account, PersonState.Parts shown) {
        return parts.withBonds(parts.bonds().with(Account.of(account, shown)));
    }

    private Step graded(PersonEvent event, Heard heard, Taken taken, PersonState.Parts next, List<Handover> handovers) {
        Grading.Graded graded = grading.grade(next, event, taken, heard);
        return new Step(
                new PersonState(graded.parts()),
                reading(heard),
                taken.signals(),
                graded.alert(),
                handovers,
                taken.graded(),
                graded.band());
    }

    /** Only the customer's words are the person's; of an agent's, a rebuff counts. */
    private Heard message(Happening.Message message, List<Turn> previous) {
        return switch (message.author()) {
            case CUSTOMER -> read(new Utterance(message.text(), Author.CUSTOMER, previous, line(message.products())));
            case AGENT -> Rebuff.isIn(message.text()) ? new Heard.TurnedAway() : new Heard.Silence();
            case BOT -> new Heard.Silence();
        };
    }

    private Heard read(Utterance utterance) {
        try {
            return new Heard.Read(detector.read(utterance));
        } catch (RuntimeException failure) {
            return new Heard.Unreadable(failure.getClass().getSimpleName());
        }
    }

    private static Optional<Reading> reading(Heard heard) {
        return heard instanceof Heard.Read read ? Optional.of(read.reading()) : Optional.empty();
    }

    private static String line(List<Product> products) {
        if (products.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>(products.size());
        products.forEach(product -> lines.add(product.line()));
        return String.join("; ", lines);
    }

    /** Facets that only a text about somebody else carries. */
    static boolean speaksOfSomebodyElse(Reading reading) {
        return reading.strength(Facet.THIRD_PERSON) >= 0.5;
    }
}
