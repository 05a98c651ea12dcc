package dev.vigil.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiFailuresTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/clips");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void tellsOfAFailureWithoutItsCause() throws Exception {
        new ApiFailures().doFilter(request, response, (asked, answer) -> {
            answer.getOutputStream().print("half a page");
            throw new IllegalStateException("column secret is missing");
        });

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentAsString()).contains("\"status\":500").doesNotContain("secret", "half");
    }

    @Test
    void breaksOffWhatIsHalfSent() {
        assertThatThrownBy(() -> new ApiFailures().doFilter(request, response, (asked, answer) -> {
                    answer.getOutputStream().print("half an archive");
                    answer.flushBuffer();
                    throw new IOException("disk gone");
                }))
                .hasMessage("disk gone");
    }
}
