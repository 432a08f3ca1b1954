package org.shouhu.simulators.stage;

/** Something that goes on until it ends or is interrupted. */
@FunctionalInterface
interface Play {
    void play() throws InterruptedException;
}
