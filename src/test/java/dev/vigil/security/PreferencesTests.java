package dev.vigil.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody's own preferences, and nobody else's. */
@VigilTest
class PreferencesTests {

    private static final String MINE = "/api/v1/me/preferences";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    private Rest ada;
    private Rest bob;

    @BeforeEach
    void twoPeople() {
        people.with("pref-ada", Roles.ANNOTATOR);
        people.with("pref-bob", Roles.ADMIN);
        ada = Rest.as("pref-ada", port);
        bob = Rest.as("pref-bob", port);
        put(ada, "{}");
        put(bob, "{}");
    }

    @Test
    void keepWhatAPersonSetAndShowItToNobodyElse() {
        assertThat(put(ada, "{\"keys\":{\"next\":[\"w\"]}}")).isEqualTo(204);
        assertThat(ada.get(MINE).json().at("/keys/next/0").asString()).isEqualTo("w");
        assertThat(bob.get(MINE).body())
                .as("another person, whatever their role")
                .isEqualTo("{}");
        put(bob, "{\"keys\":{}}");
        assertThat(ada.get(MINE).json().at("/keys/next/0").asString())
                .as("untouched by another person's")
                .isEqualTo("w");
        assertThat(put(ada, "{\"gamma\":2}")).isEqualTo(204);
        assertThat(ada.get(MINE).body()).as("replaced as a whole").isEqualTo("{\"gamma\": 2}");
    }

    @Test
    void refuseWhatIsNoObjectOrTooLarge() {
        for (var wrong : new String[] {"[]", "1", "\"text\"", "null", "", "{"}) {
            assertThat(put(ada, wrong)).as(wrong).isEqualTo(400);
        }
        assertThat(put(ada, "{\"a\":\"" + "x".repeat(65_000) + "\"}")).isEqualTo(204);
        var tooLarge = ada.call("PUT", MINE, "{\"a\":\"" + "ä".repeat(33_000) + "\"}");
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.json().path("detail").asString()).contains("64 kB");
        assertThat(ada.get(MINE).body()).as("the ones before").startsWith("{\"a\": \"xxx");
        assertThat(put(ada, "{\"a\":\"\\u0000\"}"))
                .as("text that no column takes")
                .isEqualTo(400);
    }

    private static int put(Rest who, String json) {
        return who.call("PUT", MINE, json).status();
    }
}
