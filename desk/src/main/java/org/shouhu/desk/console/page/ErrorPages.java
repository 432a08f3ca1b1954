package org.shouhu.desk.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What people and programs see when a request failed: what to do next, never an exception's text, which may hold a
 * person's words.
 */
@Controller
class ErrorPages implements ErrorController {

    private final PageMaker pages;
    private final WordBook book;

    ErrorPages(PageMaker pages, WordBook book) {
        this.pages = pages;
        this.book = book;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = status(request);
        return new ModelAndView("error/error", Map.of("page", pages.of(request, null), "kind", kind(status)), status);
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> program(HttpServletRequest request) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        status, book.in(Language.ENGLISH).of("error." + kind(status) + ".more")));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    /** What to say, by what the reader can do about it. */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "404";
            case FORBIDDEN, UNAUTHORIZED -> "403";
            case SERVICE_UNAVAILABLE -> "503";
            // HttpStatus is an open list of some seventy codes; the rest differ by whose fault it was.
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }
}
