package org.shouhu.desk.console.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where somebody goes who came in, was turned away, or whose session has ended. */
@Component
class Doors
        implements AuthenticationSuccessHandler,
                AuthenticationFailureHandler,
                AuthenticationEntryPoint,
                AccessDeniedHandler {

    private static final String SIGN_IN = "/sign-in";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect("/signed-in");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(SIGN_IN + (refusal instanceof LockedException ? "?wait" : "?wrong"));
    }

    /** Nobody is signed in. A page that asks from within itself is sent to the sign-in as a whole. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String target = SIGN_IN + (request.getRequestedSessionId() == null ? "" : "?expired");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getRequestURI().equals("/live")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(target);
        }
    }

    /** Signed in, and not allowed; or a form of a session that has ended. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException && !isSignedIn()) {
            commence(request, response, new InsufficientAuthenticationException("the session has ended"));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** The request itself does not know yet: the token is checked before it is wrapped. */
    private static boolean isSignedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.isAuthenticated();
    }
}
