package org.shouhu.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a reader sees when a request failed: the status and what to do, never an exception's text, which may hold a
 * person's words.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>守护 %1$d</title>
            <style>:root{color-scheme:light dark}body{background:light-dark(#f7f6f3,#12181d);\
            color:light-dark(#1f2a33,#e6e3dc);font:16px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;\
            margin:20vh auto;max-width:34rem;padding:0 1rem}a{color:light-dark(#0b5f66,#7cc9c4)}</style></head>
            <body><main><h1>%2$s</h1><p>%3$s</p><p lang="en">%4$s</p><p><a href="/">回到首页 · Home</a></p></main></body></html>
            """;

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        var status = status(request);
        var words = Words.of(status);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PAGE.formatted(status.value(), words.title(), words.chinese(), words.english()));
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = status(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, Words.of(status).english()));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** What to say, by what the reader can do about it. */
    private record Words(String title, String chinese, String english) {
        private static final Words ABSENT = new Words("没有这一页", "地址可能已经变了。", "There is no such page.");
        private static final Words CLOSED =
                new Words("这里不对你开放", "需要的话，请找值班主管。", "This is not open to you; ask the supervisor on duty.");
        private static final Words SIGNED_OUT = new Words("请先登录", "登录后再来一次。", "Please sign in first.");
        private static final Words MISTAKEN =
                new Words("这一步没有做成", "请求里有一处不对，什么都没有改变。", "The request was not understood; nothing was changed.");
        private static final Words BROKEN = new Words(
                "这一步没有做成",
                "问题出在我们这边，已经记下。请再试一次；事情紧急就直接打电话。",
                "Something went wrong on our side and was noted. Try again; if it is urgent, phone.");

        static Words of(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND -> ABSENT;
                case FORBIDDEN -> CLOSED;
                case UNAUTHORIZED -> SIGNED_OUT;
                // HttpStatus is an open list of some seventy codes; the rest differ by whose fault it was.
                default -> status.is4xxClientError() ? MISTAKEN : BROKEN;
            };
        }
    }
}
