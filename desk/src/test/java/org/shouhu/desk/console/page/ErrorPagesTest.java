package org.shouhu.desk.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;

class ErrorPagesTest {
    private final WordBook book = new WordBook();
    private final MockMvcTester server = MockMvcTester.of(
            java.util.List.of(new ErrorPages(new PageMaker(book, new Assets(), Clock.systemUTC(), false), book)),
            (StandaloneMockMvcBuilder builder) ->
                    builder.setViewResolvers(new TemplateViews()).build());

    @ParameterizedTest
    @CsvSource({
        "404, text/html, 没有内容",
        "403, text/html, 找组长",
        "400, text/html, 什么都没有改变",
        "500, text/html, 直接打电话",
        "500, application/json, phone"
    })
    void saysWhatToDoAndNothingOfTheException(int status, String accepted, String words) {
        var answer = server.get()
                .uri("/error")
                .accept(MediaType.parseMediaType(accepted))
                .with(request -> failed(request, status))
                .exchange();
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyText().contains(words).doesNotContain("撑不下去");
    }

    private static MockHttpServletRequest failed(MockHttpServletRequest request, int status) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "我撑不下去了");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("我撑不下去了"));
        return request;
    }
}
