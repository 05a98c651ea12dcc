package dev.vigil.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.Application;
import dev.vigil.TestFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vigil.admin-password=")
@ContextConfiguration(initializers = TestFolder.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private static final String CHOSEN = "a long enough password";

    @Autowired
    FirstStart firstStart;

    @Autowired
    People people;

    @Test
    void makesOneAdministratorByTheLinkOnTheConsole(CapturedOutput console) {
        assertThat(people.all()).isEmpty();
        var printed = console.getOut();
        var token = printed.substring(printed.indexOf("/setup?token=") + "/setup?token=".length())
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(firstStart.accepts("guess")).isFalse();
        assertThatThrownBy(() -> firstStart.complete(token, "root", "too short"))
                .isInstanceOf(People.Refused.class)
                .hasMessageContaining("12 characters");
        assertThat(firstStart.complete(token, "Root", CHOSEN).name()).isEqualTo("root");
        assertThat(firstStart.accepts(token)).isFalse();
        assertThatThrownBy(() -> firstStart.complete(token, "second", CHOSEN)).isInstanceOf(People.Refused.class);
    }
}
