package dev.vigil.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@VigilTest
class ApiSecurityTests {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople testPeople;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient database;

    @Test
    void answersNobodyWithAProblem() throws Exception {
        var answer = send(call("/api/v1/me"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("set-cookie").filter(cookie -> cookie.startsWith("VIGIL")))
                .isEmpty();
        assertThat(send(call("/v3/api-docs")).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsAPersonWhoTheyAre() throws Exception {
        testPeople.with("ann", Roles.ANNOTATOR);
        assertThat(send(as("ann", "/api/v1/me")).body())
                .contains("\"name\":\"ann\"")
                .doesNotContain("password");
    }

    @Test
    void refusesAWrongPasswordAndThenMakesWait() throws Exception {
        testPeople.with("slow", Roles.ANNOTATOR);
        for (var i = 0; i < 6; i++) {
            assertThat(send(basic(call("/api/v1/me"), "slow", "not the password"))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(as("slow", "/api/v1/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsPeopleToAdministrators() throws Exception {
        testPeople.with("leader", Roles.LEAD);
        var refused = send(as("leader", "/api/v1/people"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("leader").contains("\"status\":403");
        assertThat(send(as(VigilTest.ADMIN, "/api/v1/people")).body()).contains("leader");
    }

    @Test
    void namesTheFieldThatWillNotDo() throws Exception {
        assertThat(post("/api/v1/people", "{\"name\":\"x\",\"password\":\"short\",\"roles\":[\"LEAD\"]}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("\"pointer\":\"/password\""));
        assertThat(post("/api/v1/people", "{\"nom\":\"x\"}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("\"pointer\":\"/nom\""));
    }

    @Test
    void letsATokenActUntilItIsRevokedOrExpired() throws Exception {
        testPeople.with("robot", Roles.ANNOTATOR);
        var issued = tokens.issue("robot", "nightly", 1);
        assertThat(send(bearer(issued.secret())).body()).contains("\"name\":\"robot\"");
        database.sql("update api_token set expires_at = now() - interval '1 second' where id = ?")
                .param(issued.token().id())
                .update();
        assertThat(send(bearer(issued.secret())).statusCode()).isEqualTo(401);
        var second = tokens.issue("robot", "daily", 1);
        assertThat(tokens.revoke("robot", second.token().id())).isTrue();
        assertThat(send(bearer(second.secret())).statusCode()).isEqualTo(401);
        assertThat(send(bearer("vgl_guess")).statusCode()).isEqualTo(401);
    }

    @Test
    void needsNoForgeryTokenWhereCredentialsAreSentByAProgram() throws Exception {
        var wish = HttpRequest.BodyPublishers.ofString("{\"name\":\"ci\"}");
        var own = basic(call("/api/v1/tokens"), VigilTest.ADMIN, VigilTest.PASSWORD)
                .header("content-type", "application/json");
        assertThat(send(own.POST(wish)).statusCode()).isEqualTo(201);
        assertThat(send(own.header("Sec-Fetch-Site", "cross-site").POST(wish)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void shutsOutWhoIsDeactivated() throws Exception {
        var gone = testPeople.with("gone", Roles.ANNOTATOR);
        var token = tokens.issue("gone", "left behind", 1);
        people.change(gone.id(), "Gone", Set.of(Roles.ANNOTATOR), false);
        assertThat(send(as("gone", "/api/v1/me")).statusCode()).isEqualTo(401);
        assertThat(send(bearer(token.secret())).statusCode()).isEqualTo(401);
    }

    @Test
    void endsWhatWasOpenedWithAnOldPassword() throws Exception {
        var person = testPeople.with("renewed", Roles.ANNOTATOR);
        var token = tokens.issue("renewed", "made before", 1);
        var session = new MockHttpSession();
        var before = identities.of("renewed").orElseThrow();
        assertThat(staysSignedIn(before, session)).isTrue();

        people.setPassword(person.id(), "another " + VigilTest.PASSWORD);

        assertThat(staysSignedIn(before, session)).isFalse();
        assertThat(session.isInvalid()).isTrue();
        assertThat(send(bearer(token.secret())).statusCode()).isEqualTo(401);
        assertThat(send(as("renewed", "/api/v1/me")).statusCode()).isEqualTo(401);
        assertThat(staysSignedIn(identities.of("renewed").orElseThrow(), new MockHttpSession()))
                .isTrue();
    }

    @Test
    void changesAPersonWhollyOrNotAtAll() throws Exception {
        var person = testPeople.with("halfway", Roles.ANNOTATOR);
        assertThatThrownBy(() -> people.change(person.id(), "Halfway", Set.of(Roles.LEAD), true, "short"))
                .isInstanceOf(People.Refused.class);
        assertThat(people.find("halfway").orElseThrow().roles()).containsExactly(Roles.ANNOTATOR);
        assertThatThrownBy(() ->
                        people.change(person.id(), "Halfway", Set.of("KING"), true, "another " + VigilTest.PASSWORD))
                .isInstanceOf(People.Refused.class);
        assertThat(send(as("halfway", "/api/v1/me")).statusCode()).isEqualTo(200);
    }

    private boolean staysSignedIn(Identity person, MockHttpSession session) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        try {
            new RevocationFilter(identities).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
            return SecurityContextHolder.getContext().getAuthentication() != null;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void sendsStrictHeaders() throws Exception {
        var headers = send(call("/login")).headers();
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("x-frame-options")).contains("DENY");
        assertThat(headers.firstValue("content-security-policy"))
                .get()
                .asString()
                .contains("default-src 'self'");
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder as(String person, String path) {
        return basic(call(path), person, VigilTest.PASSWORD);
    }

    private HttpRequest.Builder bearer(String secret) {
        return call("/api/v1/me").header("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(as(VigilTest.ADMIN, path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder basic(HttpRequest.Builder request, String name, String password) {
        var pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
        return request.header("Authorization", "Basic " + pair);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
