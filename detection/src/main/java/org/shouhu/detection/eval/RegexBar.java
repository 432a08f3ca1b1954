package org.shouhu.detection.eval;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shouhu.detection.Band;
import org.shouhu.detection.Utterance;

/**
 * The bar that a model must clear to be worth its weight: a dozen regular expressions as somebody would write them in
 * five minutes, the surest first. A text has the score of the first that it matches.
 */
final class RegexBar implements Scorer {
    private static final List<Pattern> EXPRESSIONS = List.of(
            Pattern.compile(
                    "遗书|自杀未遂|自杀(的)?(方法|方式)|suicide note|(tried|going|want(ed)?|planning) to (kill myself|end my life)"),
            Pattern.compile("(想|要|准备|打算|决定|去)(自杀|轻生|自尽|寻死)"),
            Pattern.compile("(真|真的|好|只|就|都|实在|已经)不想活|不想(再)?活(了|下去|着)"),
            Pattern.compile("活不下去|没有活下去的|活着(没|没有|毫无)意(思|义)"),
            Pattern.compile("(想|要)(跳楼|割腕|上吊|吞药|烧炭|结束(自己|生命))"),
            Pattern.compile("(好|真的|每天|总是|一直|只|就|很)想(去)?死(?!你|我了|他|她)"),
            Pattern.compile("怎么死|怎样死|死得?(最|比较)?(快|不痛|不疼|舒服)|无痛"),
            Pattern.compile("一了百了|了结(自己|生命)|离开这个世界|解脱了"),
            Pattern.compile("kill(ing)? myself|end(ing)? my life|suicidal|commit suicide|take my own life"),
            Pattern.compile("自杀|轻生"),
            Pattern.compile("(want|wanna) (to )?die|better off dead|don'?t want to (live|be alive)"),
            Pattern.compile("想死|去死"));

    @Override
    public Answer answer(Utterance utterance) {
        String text = utterance.text().toLowerCase(Locale.ROOT);
        for (int index = 0; index < EXPRESSIONS.size(); index++) {
            if (EXPRESSIONS.get(index).matcher(text).find()) {
                return new Answer((double) (EXPRESSIONS.size() - index) / EXPRESSIONS.size(), Band.CONCERN);
            }
        }
        return new Answer(0, Band.NONE);
    }
}
