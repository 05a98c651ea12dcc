package dev.vigil.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Least roles by method and address, so that whoever may not is refused before a body is read; the methods ask again. */
final class ApiRules {

    private ApiRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        var v1 = "/api/v1";
        requests.requestMatchers(v1 + "/people/**")
                .hasRole(Roles.ADMIN)
                .requestMatchers(HttpMethod.PUT, v1 + "/connections/*", v1 + "/budgets/*")
                .hasRole(Roles.ADMIN)
                .requestMatchers(HttpMethod.POST, v1 + "/connections/*/test")
                .hasRole(Roles.ADMIN)
                .requestMatchers(
                        v1 + "/connections/**", v1 + "/budgets/**", v1 + "/video-orders/**", v1 + "/video-models")
                .hasRole(Roles.LEAD)
                .requestMatchers(
                        HttpMethod.POST,
                        v1 + "/requests",
                        v1 + "/clips",
                        v1 + "/clips/*/revisions",
                        v1 + "/augmentations",
                        v1 + "/clips/*/augmentation.jpg",
                        v1 + "/clips/*/erase")
                .hasRole(Roles.LEAD)
                .requestMatchers(
                        HttpMethod.POST,
                        v1 + "/datasets/*/versions/*/verifications",
                        v1 + "/datasets/*/versions/*/exports")
                .hasRole(Roles.ANNOTATOR)
                .requestMatchers(HttpMethod.PUT, v1 + "/datasets/*/versions/*/conflicts/*")
                .hasRole(Roles.REVIEWER)
                .requestMatchers(HttpMethod.DELETE, v1 + "/exports/*")
                .hasRole(Roles.LEAD)
                .requestMatchers(v1 + "/imports/**")
                .hasRole(Roles.LEAD)
                .requestMatchers(HttpMethod.POST, v1 + "/datasets/**")
                .hasRole(Roles.LEAD)
                .requestMatchers(HttpMethod.PUT, v1 + "/datasets/**")
                .hasRole(Roles.LEAD)
                .requestMatchers(HttpMethod.DELETE, v1 + "/datasets/**")
                .hasRole(Roles.LEAD)
                .requestMatchers(HttpMethod.POST, v1 + "/clips/*/verdicts")
                .hasRole(Roles.REVIEWER)
                .requestMatchers(HttpMethod.POST, v1 + "/clips/**")
                .hasRole(Roles.ANNOTATOR)
                .anyRequest()
                .authenticated();
    }
}
