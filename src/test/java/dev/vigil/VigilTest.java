package dev.vigil;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server on a free port with its own data folder: all tests so marked share one context and one PostgreSQL.
 * The administrator is {@value #ADMIN} with {@value #PASSWORD}; other people come from {@link TestPeople}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Application.class, TestPeople.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vigil.admin-password=" + VigilTest.PASSWORD,
            "vigil.video.poll-first=20ms",
            "vigil.video.poll-slowest=100ms",
            "vigil.public-url=https://vigil.example"
        })
@ContextConfiguration(initializers = TestFolder.class)
public @interface VigilTest {

    String ADMIN = "admin";
    String PASSWORD = "correct horse battery";
}
