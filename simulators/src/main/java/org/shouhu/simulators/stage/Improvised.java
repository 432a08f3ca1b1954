package org.shouhu.simulators.stage;

import java.util.List;

/** What scripted people do with a case that no script knows, such as one that a visitor's own words opened. */
final class Improvised {
    /** The person whom a visitor plays. */
    static final String PERSON = "访客";

    static final List<Cue> COURSE = List.of(
            Cue.read(1, "looks-up | 需要了解近况和联系人"),
            Cue.read(2, "assesses MODERATE THOUGHTS=YES COOPERATES=YES | 愿意说话 | 演示：没有剧本的个案，同事照常评估"),
            Cue.read(3, "disposes COMFORT | 先陪着说话"),
            Cue.read(4, "calls ANSWERED | 接了，愿意聊一会儿"),
            Cue.read(5, "contact | 电话里和本人说上了话"),
            Cue.read(6, "observes 7"));

    private Improvised() {}
}
