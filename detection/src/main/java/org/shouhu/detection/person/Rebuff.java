package org.shouhu.detection.person;

import java.util.List;
import java.util.Locale;

/** Hears an agent turn somebody away who pleads: told to stop asking, sent off to the police, dared. */
final class Rebuff {

    private static final List<String> PHRASES = List.of(
            "别再问",
            "不要再问",
            "别问了",
            "别烦",
            "烦不烦",
            "找警察",
            "自己报警",
            "去报警吧",
            "打110吧",
            "要死去",
            "要死就",
            "想死就",
            "死远点",
            "关我什么事",
            "跟我没关系",
            "与我们无关",
            "随便你",
            "随你便",
            "神经病",
            "别来了",
            "拉黑",
            "又是你",
            "别装",
            "吓唬谁",
            "别闹",
            "无理取闹",
            "you again",
            "stop asking",
            "just call the police",
            "call the police yourself",
            "not our problem",
            "not my problem",
            "do whatever you want",
            "stop bothering",
            "leave us alone",
            "block you");

    private Rebuff() {}

    static boolean isIn(String text) {
        String folded = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        String lower = folded.toLowerCase(Locale.ROOT);
        return PHRASES.stream().anyMatch(lower::contains);
    }
}
