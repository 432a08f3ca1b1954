package org.shouhu.pipeline;

/**
 * What lies in a topic that crosses to the desk.
 *
 * @param <T> the values
 */
public abstract sealed class Cargo<T> permits AlertCargo, CaseFactCargo, ShadowTallyCargo {

    /** Alerts. */
    public static Cargo<Alert> alerts() {
        return new AlertCargo();
    }

    /** Events of persons with an alert or a watch. */
    public static Cargo<CaseFact> caseFacts() {
        return new CaseFactCargo();
    }

    /** What policies on trial would have done otherwise, counted. */
    public static Cargo<ShadowTally> shadowTallies() {
        return new ShadowTallyCargo();
    }

    abstract Topic topic();

    /** @throws UnreadableRecordException when the bytes have another form */
    abstract T read(TenantPerson person, byte[] plain) throws UnreadableRecordException;
}
