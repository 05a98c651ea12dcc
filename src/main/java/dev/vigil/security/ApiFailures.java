package dev.vigil.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers with a problem detail where the server would show its error page, and keeps the cause to the log. */
final class ApiFailures extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Refusing(response));
        } catch (BodyTooLarge e) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE);
        } catch (IOException | ServletException | RuntimeException e) {
            // half an answer must not look like a whole one: the connection breaks
            if (response.isCommitted()) {
                throw e;
            }
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            refuse(response, HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        ApiProblem.send(response, status, detail(status));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address: /v3/api-docs lists what there is.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method: the header Allow lists those it takes.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take a body of that type: /v3/api-docs names it.";
            case NOT_ACCEPTABLE -> "This address has no answer of the type that the header Accept asks for.";
            case CONTENT_TOO_LARGE -> "The body is larger than this address takes.";
            case BAD_REQUEST -> "The request cannot be read.";
            default ->
                status.is5xxServerError()
                        ? "This went wrong on the server; its log says why."
                        : status.getReasonPhrase() + ".";
        };
    }

    private static final class Refusing extends HttpServletResponseWrapper {

        Refusing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            var known = HttpStatus.resolve(status);
            refuse((HttpServletResponse) getResponse(), known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            sendError(status);
        }
    }
}
