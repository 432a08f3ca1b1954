package org.shouhu.simulators.web;

/** Answers a visit. */
@FunctionalInterface
public interface Handler {
    Reply answer(Visit visit);
}
