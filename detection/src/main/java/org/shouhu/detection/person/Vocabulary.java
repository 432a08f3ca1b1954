package org.shouhu.detection.person;

import java.util.List;
import java.util.Map;

/** Plain words for every reason, in both languages. */
final class Vocabulary {

    static final String REPORT = "human_report";
    static final String UNREADABLE = "could_not_be_read";
    static final String UNGRADED = "could_not_be_graded";
    static final String REBUFFED = "rebuffed";
    static final String SHOPS_ASKED = "shops_asked";
    static final String ORDER_BESIDE_WORDS = "order_beside_words";
    static final String MEANS_DELIVERED = "means_delivered";
    static final String GROUPED = "grouped";
    static final String TEXT = "text";

    private record Words(String chinese, String english) {}

    private static final Map<String, Words> WORDS = Map.ofEntries(
            Map.entry("passive_ideation", new Words("流露出不想活下去的念头", "wishes not to be alive any more")),
            Map.entry("active_ideation", new Words("说出要结束生命", "speaks of ending their life")),
            Map.entry("method_enquiry", new Words("打听方法或用品", "asks about a method or means")),
            Map.entry("plan_or_preparation", new Words("有计划或正在准备", "has a plan or is preparing")),
            Map.entry("timing", new Words("说出了时间", "names a time")),
            Map.entry("past_attempt", new Words("以前有过一次尝试", "speaks of an earlier attempt")),
            Map.entry("farewell", new Words("在告别", "says goodbye")),
            Map.entry("conditional_threat", new Words("说如果不答应就会出事", "threatens to act if refused")),
            Map.entry("backup_plan", new Words("还有备用的打算", "has a backup plan")),
            Map.entry("in_progress", new Words("可能正在发生", "an act may be in progress")),
            Map.entry("self_harm", new Words("提到伤害自己", "speaks of hurting themselves")),
            Map.entry("hopelessness", new Words("感到没有希望", "feels there is no hope")),
            Map.entry("burden_or_worthlessness", new Words("觉得自己是累赘或没有价值", "feels a burden or worthless")),
            Map.entry("pact_seeking", new Words("在找人一起", "looks for others to join")),
            Map.entry("setback", new Words("近期遭遇变故", "has met with a recent setback")),
            Map.entry("chronic", new Words("长期患病、失眠或抑郁", "long illness, sleeplessness or depression")),
            Map.entry("third_person", new Words("说的是别人", "is about somebody else")),
            Map.entry("minor", new Words("可能未成年", "may be a minor")),
            Map.entry(REPORT, new Words("有人报告", "a human reported it")),
            Map.entry(UNREADABLE, new Words("内容未能识别，请人工查看", "the content could not be read: please look")),
            Map.entry(UNGRADED, new Words("规则未能判断，请人工查看", "the policy could not judge: please look")),
            Map.entry(REBUFFED, new Words("求助时被客服拒绝", "was turned away while pleading")),
            Map.entry(SHOPS_ASKED, new Words("先后问过几家店", "asked several shops")),
            Map.entry(ORDER_BESIDE_WORDS, new Words("在说过这些话的店里下了单", "ordered from a shop that heard it")),
            Map.entry(MEANS_DELIVERED, new Words("所购物品可能已在手边", "what was ordered may be at hand")),
            Map.entry(GROUPED, new Words("与他人相约", "has agreed with others")),
            Map.entry("observed", new Words("在观察期内", "is under observation")),
            Map.entry("earlier_episode", new Words("以前有过个案", "had a case before")),
            Map.entry("persists", new Words("连续多日如此", "has gone on for days")),
            Map.entry(TEXT, new Words("整段话听来有危险", "the text as a whole sounds dangerous")));

    private Vocabulary() {}

    static AlertReason reason(String code, List<String> events, boolean fresh) {
        Words words = WORDS.getOrDefault(code, new Words(code, code.replace('_', ' ')));
        return new AlertReason(code, words.chinese(), words.english(), events, fresh);
    }
}
