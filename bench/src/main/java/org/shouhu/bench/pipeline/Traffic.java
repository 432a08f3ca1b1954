package org.shouhu.bench.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.shouhu.pipeline.AcceptedEvent;
import org.shouhu.pipeline.TenantPerson;

/**
 * A marketplace's ordinary traffic, made from a seed: eight in ten events are turns of talks (a third of them the
 * agent's), the rest comments, searches, orders and log-ins of 200,000 persons.
 */
final class Traffic {

    /** How many alarming events mark a moment in every partition. */
    static final int ALARMS = 96;

    private static final int PERSONS = 200_000;
    private static final String[] CUSTOMER = {
        "你好，这件衣服还有中号吗，想买给妹妹", "请问今天下单的话大概什么时候能发货呢", "快递到哪里了，怎么三天都没有更新", "这个颜色和图片上的一样吗，会不会掉色",
        "老板能不能便宜一点，我买两件包邮吗", "收到了，质量不错，谢谢客服的耐心解答", "尺码偏大还是偏小，我一米六五穿什么码", "可以开发票吗，公司报销要用，抬头发你",
        "昨天买的今天就降价了，可以补差价吗", "赠品没有收到，麻烦帮我看看是不是漏发", "这款洗衣机噪音大不大，家里有老人小孩", "笑死我了，这个视频太有意思了，转发了",
        "累死了，今天加班到九点，外卖还没到", "想换一个大一点的，退换货运费谁出啊", "手机壳适合哪个型号，我的是去年的新款", "那我先拍下了，地址写公司，工作日送"
    };
    private static final String[] AGENT = {
        "亲，您好，有货的，今天下午四点前付款都能发出",
        "您好，已经帮您催促快递了，请您耐心等待一下",
        "可以的亲，支持七天无理由退换，运费险也送您",
        "感谢您的支持，收到后有任何问题随时联系我们",
        "亲，这边建议您选大一码，会更加舒服一些呢",
        "不好意思让您久等了，我马上帮您核实一下情况"
    };
    private static final String[] POST = {"这家店的水果真的很甜，已经回购三次了", "今天天气真好，带孩子去公园放风筝", "主播唱得太好听了，再来一首吧", "求推荐一款性价比高的耳机"};
    private static final String[] SEARCH = {"儿童雨衣", "無線鼠标 静音", "冬季加厚拖鞋", "折叠书桌 小户型"};
    private static final String WEARY = "我真的不想活了，没有意思";

    private final RandomGenerator random;
    private long next;

    Traffic(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Ordinary events, received now. */
    List<AcceptedEvent> ordinary(int count, Instant now) {
        var events = new ArrayList<AcceptedEvent>(count);
        for (var index = 0; index < count; index++) {
            events.add(ordinary(now));
        }
        return events;
    }

    /** Alarming events of persons of that name, enough that every partition gets one with near certainty. */
    List<AcceptedEvent> alarms(String name) {
        var now = Instant.now();
        return IntStream.range(0, ALARMS)
                .mapToObj(index -> alarming(name + '-' + index, now))
                .toList();
    }

    /** An event that raises an alert about a person of its own. */
    AcceptedEvent alarming(String person, Instant now) {
        return event(new TenantPerson("market", person), "chat.message", chat("customer", WEARY, 0), now);
    }

    private AcceptedEvent ordinary(Instant now) {
        var number = random.nextInt(PERSONS);
        var person = new TenantPerson("market", "person-" + number);
        var kind = random.nextInt(100);
        if (kind < 53) {
            return event(person, "chat.message", chat("customer", pick(CUSTOMER), number), now);
        }
        if (kind < 80) {
            return event(person, "chat.message", chat("agent", pick(AGENT), number), now);
        }
        if (kind < 90) {
            return event(person, "content.posted", "\"kind\":\"comment\",\"text\":\"" + pick(POST) + '"', now);
        }
        if (kind < 95) {
            return event(person, "search.performed", "\"text\":\"" + pick(SEARCH) + '"', now);
        }
        if (kind < 98) {
            return event(person, "account.activity", "\"kind\":\"login\"", now);
        }
        return event(
                person,
                "order.placed",
                "\"order\":\"order-" + next + "\",\"shop\":\"shop-7\",\"status\":\"placed\",\"items\":"
                        + "[{\"title\":\"折叠书桌\",\"category\":\"furniture\",\"quantity\":1}]",
                now);
    }

    private static String chat(String author, String text, int talk) {
        return "\"conversation\":\"talk-" + talk + "\",\"shop\":\"shop-" + talk % 1000 + "\",\"author\":\"" + author
                + "\",\"text\":\"" + text + '"';
    }

    private AcceptedEvent event(TenantPerson person, String type, String data, Instant now) {
        var json = "{\"specversion\":\"1.0\",\"type\":\"shouhu." + type + ".v1\",\"source\":\"/market\",\"id\":\"e-"
                + next++ + "\",\"subject\":\"" + person.pseudonym() + "\",\"time\":\"" + now + "\",\"data\":{" + data
                + "}}";
        return new AcceptedEvent(person, person.pseudonym(), json.getBytes(StandardCharsets.UTF_8), now);
    }

    private String pick(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}
