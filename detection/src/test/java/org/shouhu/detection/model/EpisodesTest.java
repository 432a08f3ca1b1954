package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.Turn;
import org.shouhu.detection.Utterance;

/**
 * The decisive message of each reference episode, in words that trained nothing, and a harmless message in the same
 * place. What was said before, or about what product, is part of it.
 */
class EpisodesTest {
    private static final Detector DETECTOR = Detectors.shipped();

    private static Band band(String product, String asked, String text) {
        List<Turn> previous = asked.equals("-") ? List.of() : List.of(new Turn(Author.AGENT, asked));
        return DETECTOR.read(new Utterance(text, Author.CUSTOMER, previous, product.equals("-") ? "" : product))
                .band();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "what it is for | 安眠药 | 你好,请问这个药您拿来做什么用? | 我没生病,我是活不下去了,上回没死成",
                "last time | 安眠药 | 您之前用过吗? | 上一回没死成,这一回我想换个别的法子",
                "once they sleep | 安眠药 | 这种药我们早就没有了 | 没有就算了,等我爸我妈睡熟了,我从窗户跳下去",
                "shop after shop | - | - | 有没有快一点的死法,你们别费劲劝我了",
                "do not stop me | - | 您怎么了?跟我说说好吗 | 别拦我了,我已经决定去死,说什么都没用",
                "a foodstuff | 食用盐 | 您一次要这么多,是开饭店吗? | 不是做菜,我想死,听人讲吃多了能死人",
                "debts | 农药 | 您打什么虫? | 欠了三十万,我妈病在床上,天天有人上门要债,喝了它是不是就一了百了",
                "somebody drinks it | 农药 | 使用时请戴手套 | 要是有人喝下去会不会死,我真的活不下去了",
                "a relative | - | - | 我姐吞了好多药,问她吃的什么死活不肯说,包装都撕碎了,求求你们帮帮我",
                "a caller | - | - | 我认识的一个女主播刚才吃了很多药,现在电话没人接,怎么都叫不醒",
                "a threat | - | 抱歉这个真的不能卖给您 | 你不卖给我,我现在就从楼上跳下去",
                "a farewell | - | - | 谢谢大家这些年陪着我,爸妈对不起,我先走了,来世再报答你们",
            })
    void isHighOrAboveWhereItIsDecided(String episode, String product, String asked, String text) {
        assertThat(band(product, asked, text)).as(episode).isGreaterThanOrEqualTo(Band.HIGH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "what it is for | 安眠药 | 你好,请问这个药您拿来做什么用? | 我奶奶总是睡不着,医生开过这个",
                "last time | 安眠药 | 您之前用过吗? | 上一回吃了有点犯困,这一回想换个牌子",
                "once they sleep | 安眠药 | 这种药我们早就没有了 | 没有就算了,等我爸我妈睡醒了我问问他们",
                "shop after shop | - | - | 有没有快一点的快递,你们家发货太慢了",
                "do not stop me | - | 您怎么了?跟我说说好吗 | 没怎么,就是券用不了,帮我看看",
                "a foodstuff | 食用盐 | 您一次要这么多,是开饭店吗? | 不是,我家腌咸菜,一次腌两缸",
                "debts | 农药 | 您打什么虫? | 打蚜虫,三十亩棉花,天天有人上门来问",
                "somebody drinks it | 农药 | 使用时请戴手套 | 不小心沾到手上了,用肥皂洗过,要紧吗",
                "a relative | - | - | 我姐感冒了,药盒上的字撕掉了,帮我看看是饭前吃还是饭后吃",
                "a caller | - | - | 我认识的一个女主播今天请假了,说是感冒吃了药想睡觉",
                "a threat | - | 抱歉这个真的不能卖给您 | 你不卖给我,我现在就去别家看看",
                "a farewell | - | - | 谢谢大家今天来看我直播,我先下了,明天再见",
            })
    void isNoneForItsHarmlessTwin(String episode, String product, String asked, String text) {
        assertThat(band(product, asked, text)).as(episode).isEqualTo(Band.NONE);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "安眠药 | 请问您买来做什么用? | 不是治病",
                "农药 | 请问用在什么地方? | 不种地,我自己喝",
                "助眠片 | 您多久用一次呢? | 就用这一次,以后都用不着了",
                "木炭 | 是烧烤用吗? | 不烧烤,给我自己用",
            })
    void anObliqueAnswerGainsFromItsQuestion(String product, String asked, String text) {
        double alone = DETECTOR.read(Utterance.of(text)).score();
        double answering = DETECTOR.read(
                        new Utterance(text, Author.CUSTOMER, List.of(new Turn(Author.AGENT, asked)), product))
                .score();

        assertThat(answering).isGreaterThan(alone + 0.05);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "安眠药 | 请问您买来做什么用? | 倒时差用",
                "绳子 | 请问是晾衣服用吗? | 对,阳台上晾被子",
                "农药 | 请问用在什么地方? | 菜园子里",
                "木炭 | 请问几个人吃? | 五六个人吧",
            })
    void anInnocentAnswerDoesNot(String product, String asked, String text) {
        assertThat(band(product, asked, text)).isEqualTo(Band.NONE);
    }
}
