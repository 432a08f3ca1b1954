package org.shouhu.detection.person;

/** Something that belongs to another person's state: to be applied there, under that person's key. */
public record Handover(PersonKey to, PersonEvent event) {}
