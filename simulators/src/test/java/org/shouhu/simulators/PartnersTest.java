package org.shouhu.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhu.simulators.partners.Partners;
import org.shouhu.simulators.wire.Signature;

/** The partners over HTTP, as the desk meets them. Twenty times faster than in the demo. */
final class PartnersTest {
    private static final String DISPATCH = "0193a2f0-0000-7000-8000-000000000001";
    private static final String SPECIMEN = """
            {"type":"shouhu.action.police_dispatch.v1","action":"%s","drill":false,"eido":{"incident":{"note":"枫桥里"}}}""".formatted(DISPATCH);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Signature signature = new Signature(FakeDesk.SECRET);
    private FakeDesk desk;
    private Partners partners;

    @BeforeEach
    void start() throws IOException {
        desk = new FakeDesk();
        partners = new Partners(new Partners.Setup(0, desk.address(), FakeDesk.SECRET, FakeDesk.PLATFORM_KEY, 20, ""));
    }

    @AfterEach
    void stop() {
        partners.close();
        desk.close();
        http.close();
    }

    @Test
    void refusesWhatTheDeskDidNotSign() throws Exception {
        var unsigned = new Signature("whsec_c29tZWJvZHkgZWxzZQ==");
        assertThat(send("/partner/police", "msg_1", SPECIMEN, unsigned).statusCode())
                .isEqualTo(401);
        assertThat(post("/partner/police", SPECIMEN)).isEqualTo(401);
        assertThat(page("/police")).doesNotContain("枫桥里");
    }

    @Test
    void takesTheSameMessageOnce() throws Exception {
        toggle("by-itself");
        assertThat(send("/partner/police", "msg_1", SPECIMEN).statusCode()).isEqualTo(200);
        assertThat(send("/partner/police", "msg_1", SPECIMEN).body()).contains("already");
        assertThat(partners.police().all()).hasSize(1);
        hold("msg_2");
        hold("msg_2");
        assertThat(desk.receipt().partner()).isEqualTo("orders");
        assertThat(desk.receipts).isEmpty();
    }

    @Test
    void aDutyOfficerGoesStepByStepAndAsks() throws Exception {
        toggle("by-itself");
        send("/partner/police", "msg_1", SPECIMEN);
        assertThat(page("/police")).contains("枫桥里", "接警");
        post("/police/" + DISPATCH + "/question", "words=" + encoded("住几楼？"));
        post("/police/" + DISPATCH + "/next", "");
        var question = desk.receipt().body();
        assertThat(question.path("step").asString()).isEqualTo("question");
        assertThat(question.path("words").asString()).isEqualTo("住几楼？");
        var acknowledged = desk.receipt().body();
        assertThat(acknowledged.path("action").asString()).isEqualTo(DISPATCH);
        assertThat(acknowledged.path("step").asString()).isEqualTo("acknowledged");
        assertThat(acknowledged.path("incidentNumber").asString()).matches("J\\d{8}-0001");
    }

    @Test
    void theSheetSaysFirstHowToApproachAndShowsEveryPlaceWithItsSource() throws Exception {
        toggle("by-itself");
        send("/partner/police", "msg_1", """
                {"type":"shouhu.action.police_dispatch.v1","action":"%s","drill":true,"eido":{
                "cautionComponent":[{"text":"请安静前往"}],"corroborated":false,
                "notesComponent":[{"kind":"situation","text":"在聊天中说出了时间"}],
                "locationComponent":[{"kind":"ADDRESS","locationText":"枫桥里 6 幢","confidence":"HIGH",
                "observedAt":"2026-03-01T12:00:00Z"},{"kind":"NEWER","locationText":"云州","confidence":"LOW"}],
                "personComponent":[{"contact":["姜女士 母亲"]}]}}""".formatted(DISPATCH));
        assertThat(page("/police?lang=zh"))
                .contains("演练", "枫桥里 6 幢 · 收货地址 · 高可信 · 03-01 20:00:00", "云州 · NEWER", "姜女士 母亲", "尚未得到本人")
                .matches("(?s).*到场注意.*请安静前往.*经过.*在聊天中说出了时间.*");
    }

    @Test
    void eachNoteSaysWhoseWordItIs() throws Exception {
        toggle("by-itself");
        send("/partner/police", "msg_1", """
                {"type":"shouhu.action.police_dispatch.v1","action":"%s","drill":true,"eido":{"notesComponent":[
                {"kind":"situation","text":"请先联系家人"},
                {"kind":"REPORT","at":"2026-03-01T12:00:00Z","text":"店里报告"},
                {"kind":"MESSAGE","at":"2026-03-01T12:01:00Z","text":"今晚"},
                {"kind":"TELLER","at":"2026-03-01T12:02:00Z","text":"他不接电话"},
                {"kind":"NEWER","text":"以后的说法"},{"text":"没有出处"}]}}""".formatted(DISPATCH));
        assertThat(page("/police?lang=zh"))
                .contains(
                        "值班台：请先联系家人",
                        "03-01 20:00:00 报告人：店里报告",
                        "03-01 20:01:00 当事人：今晚",
                        "03-01 20:02:00 讲述人：他不接电话",
                        "NEWER：以后的说法",
                        ">没有出处<");
        assertThat(page("/police?lang=en")).contains("the one who tells: 他不接电话", "the person: 今晚");
    }

    @Test
    void theCentreAnswersByItself() throws Exception {
        send("/partner/police", "msg_1", SPECIMEN);
        assertThat(steps(5)).containsExactly("acknowledged", "on_the_way", "on_scene", "contact_made", "result");
    }

    @Test
    void aMuteCentreTakesTheMessageAndStaysSilent() throws Exception {
        toggle("mute");
        assertThat(send("/partner/police", "msg_1", SPECIMEN).statusCode()).isEqualTo(200);
        assertThat(desk.receipts.poll(1, java.util.concurrent.TimeUnit.SECONDS)).isNull();
        toggle("mute");
        assertThat(steps(1)).containsExactly("acknowledged");
    }

    @Test
    void aCentreThatIsDownTakesNothingUntilItIsBack() throws Exception {
        toggle("down");
        assertThat(send("/partner/police", "msg_1", SPECIMEN).statusCode()).isEqualTo(500);
        toggle("down");
        assertThat(partners.police().all()).isEmpty();
        assertThat(send("/partner/police", "msg_1", SPECIMEN).body()).contains("taken");
        assertThat(partners.police().all()).hasSize(1);
    }

    @Test
    void aSlowCentreHasTheMessageLongBeforeItAnswers() throws Exception {
        toggle("slow");
        var answer = http.sendAsync(
                signed("/partner/police", "msg_1", SPECIMEN, signature), HttpResponse.BodyHandlers.ofString());
        assertThat(desk.receipt().body().path("step").asString()).isEqualTo("acknowledged");
        assertThat(answer).isNotDone();
        answer.cancel(true);
    }

    @Test
    void aStammeringCentreSendsEachReceiptTwiceUnderOneId() throws Exception {
        toggle("twice");
        send("/partner/police", "msg_1", SPECIMEN);
        var first = desk.receipt();
        var second = desk.receipt();
        assertThat(second).isEqualTo(first);
        assertThat(desk.receipt().id()).isNotEqualTo(first.id());
    }

    @Test
    void wordsFromTheDeskAppearInTheTalkAndComeBackAsAnEvent() throws Exception {
        var talk = partners.person("访客").conversation();
        post("/chat/" + talk + "/customer", "text=" + encoded("在吗"));
        var said = desk.event();
        assertThat(said.path("type").asString()).isEqualTo("shouhu.chat.message.v1");
        assertThat(said.path("subject").asString())
                .isEqualTo(partners.person("访客").account());
        assertThat(said.path("data").path("author").asString()).isEqualTo("customer");
        send("/partner/talk", "msg_3", """
                {"type":"shouhu.action.outreach_message.v1","action":"a","conversation":"%s","shop":"药房A","text":"我在，慢慢说 <3"}""".formatted(talk));
        var echo = desk.event().path("data");
        assertThat(echo.path("author").asString()).isEqualTo("agent");
        assertThat(echo.path("text").asString()).isEqualTo("我在，慢慢说 <3");
        assertThat(desk.receipt().body().path("step").asString()).isEqualTo("done");
        assertThat(page("/chat/" + talk)).contains("我在，慢慢说 &lt;3", "经守护台");
    }

    @Test
    void wordsForAnUnknownTalkAreRefused() throws Exception {
        send("/partner/talk", "msg_4", """
                {"type":"shouhu.action.outreach_message.v1","action":"a","conversation":"elsewhere","text":"在吗"}""");
        assertThat(desk.receipt().body().path("step").asString()).isEqualTo("refused");
    }

    @Test
    void looksUpByAccountOrNicknameAndOwnsUpToNotKnowing() throws Exception {
        var girl = partners.person("小满");
        var known = send("/partner/orders/look-up", "m", "{\"account\":\"" + girl.account() + "\",\"nickname\":\"\"}")
                .body();
        assertThat(known).contains("枫桥里", "母亲", "云州", "observedAt");
        assertThat(send("/partner/orders/look-up", "m", "{\"nickname\":\"晚风轻轻走\"}")
                        .body())
                .contains("不用再给我留灯了");
        assertThat(send("/partner/orders/look-up", "m", "{\"account\":\"nobody\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post("/partner/orders/look-up", "{\"account\":\"" + girl.account() + "\"}"))
                .isEqualTo(401);
    }

    @Test
    void theCarrierTakesRecallsAndAVisitorCanSayItCannot() throws Exception {
        post("/carrier/by-itself", "");
        send("/partner/carrier", "msg_5", """
                {"type":"shouhu.action.parcel_recall.v1","action":"b","carrier":"驿路快递","tracking":"YL1"}""");
        assertThat(page("/carrier")).contains("驿路快递 YL1");
        post("/carrier/b/refuse", "");
        assertThat(desk.receipt().body().path("step").asString()).isEqualTo("refused");
    }

    @Test
    void everyPageIsThereInBothLanguages() throws Exception {
        for (String path : List.of("/", "/police", "/orders", "/carrier", "/chat", "/chat/visitor")) {
            assertThat(page(path + "?lang=zh")).contains("lang=\"zh-CN\"").doesNotContain("{{");
            assertThat(page(path + "?lang=en")).contains("lang=\"en\"").doesNotContain("{{");
        }
        assertThat(page("/stage/hints")).contains("\"zh\"", "\"en\"", "\"step\"");
    }

    private void hold(String id) throws Exception {
        send("/partner/orders", id, """
                {"type":"shouhu.action.order_hold.v1","action":"c","order":"HB-790008"}""");
    }

    private List<String> steps(int count) throws InterruptedException {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(desk.receipt().body().path("step").asString());
        }
        return steps;
    }

    private void toggle(String habit) throws Exception {
        post("/police/habit/" + habit, "");
    }

    private HttpResponse<String> send(String path, String id, String body) throws Exception {
        return send(path, id, body, signature);
    }

    private HttpResponse<String> send(String path, String id, String body, Signature with) throws Exception {
        return http.send(signed(path, id, body, with), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest signed(String path, String id, String body, Signature with) {
        var request = HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        with.headers(id, Instant.now(), body).forEach(request::header);
        return request.timeout(Duration.ofSeconds(10)).build();
    }

    private int post(String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(form));
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String page(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + partners.port() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
