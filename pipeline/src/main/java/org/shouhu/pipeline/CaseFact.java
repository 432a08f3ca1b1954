package org.shouhu.pipeline;

/**
 * Something that happened to a person who has an alert, a case or a watch: a turn of the talk (the agent's too), an
 * order, a parcel, a sign of life.
 *
 * @param person whose case it belongs to
 * @param event what happened, from this or a joined account
 */
public record CaseFact(TenantPerson person, AcceptedEvent event) {}
