package dev.vigil.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that would fill the memory, or the disk of whoever never gets to look at them. */
final class BodyLimit extends OncePerRequestFilter {

    /** Labels of ten minutes at 60 frames a second fit in, points and all. */
    static final long MOST_BYTES = 32L << 20;

    static final String TOO_LARGE = "A body has at most " + (MOST_BYTES >> 20) + " MB here.";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && (isVideo(request) || isUploadOfAPage(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var lengthIsOpen = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (request.getContentLengthLong() > MOST_BYTES) {
            ApiProblem.send(response, HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        } else if (lengthIsOpen && isMultipart(request)) {
            // the server takes its parts past every wrapper, so nobody could count them
            ApiProblem.send(response, HttpStatus.LENGTH_REQUIRED, "Send the length of the form with it.");
        } else {
            chain.doFilter(lengthIsOpen ? new CountedRequest(request, MOST_BYTES) : request, response);
        }
    }

    /** Goes to disk and has a limit of its own; who may send it is decided before it is read. */
    private static boolean isVideo(HttpServletRequest request) {
        return "/api/v1/clips".equals(request.getRequestURI());
    }

    private static boolean isUploadOfAPage(HttpServletRequest request) {
        var session = request.getSession(false);
        return request.getRequestURI().startsWith("/VAADIN/dynamic/resource/")
                && session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
