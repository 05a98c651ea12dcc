package dev.vigil.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** 401 and 403 as problem details that say nothing about what was asked for. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        // a browser would answer a Basic challenge with its own password box, over the page that made the request
        var browser = request.getHeader("Sec-Fetch-Mode") != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, browser ? "Bearer" : "Basic realm=\"Vigil\"");
        ApiProblem.send(response, HttpStatus.UNAUTHORIZED, "Sign in, or send HTTP Basic or a valid bearer token.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        var detail = cause instanceof CsrfException
                ? "A write with the page's session needs the cookie XSRF-TOKEN repeated in the header X-XSRF-TOKEN."
                : "Your roles do not allow this.";
        ApiProblem.send(response, HttpStatus.FORBIDDEN, detail);
    }
}
