package org.shouhu.detection.model;

import org.shouhu.detection.meaning.Listener;

/**
 * What listens to the meaning of a text when its words alone gave enough reason to: its logits are added to those of the
 * words.
 *
 * @param door logit of clear risk, by the words alone, from which a text is heard twice
 * @param scale of the summed logits
 */
public record SecondHearing(Listener listener, double door, Scale scale) {}
