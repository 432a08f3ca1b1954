package org.shouhu.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.WatchKind;

/**
 * What the desk knows about a person and the stream must know.
 *
 * @param id makes a repetition recognisable: the same instruction always has the same id
 * @param person about whom
 * @param kind what is told
 * @param at since when
 * @param until the end of an observation, empty where the kind has none
 * @param other the other account, where the kind has one
 * @param band the band of the case, where the kind has one
 */
public record WatchInstruction(
        String id,
        TenantPerson person,
        WatchKind kind,
        Instant at,
        Optional<Instant> until,
        Optional<TenantPerson> other,
        Optional<Band> band) {

    /** An instruction that is complete without an end, another account or a band. */
    public static WatchInstruction of(String id, TenantPerson person, WatchKind kind, Instant at) {
        return new WatchInstruction(id, person, kind, at, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
