package dev.vigil.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two doors with the same rules behind them: REST for programs and the editor, pages for people. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class SecurityConfiguration {

    /** Filters of the framework read forms long before anybody asks who sent them. */
    private static final int BEFORE_ANYTHING_READS = Ordered.HIGHEST_PRECEDENCE + 1;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Vaadin starts itself by an inline script and inline styles; everything else comes from here. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, Identities identities) throws Exception {
        var refusals = new ApiRefusals();
        headers(http);
        return http.securityMatcher("/api/**", "/v3/**")
                .authorizeHttpRequests(ApiRules::apply)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(new TokenFilter(tokens, identities, refusals), BasicAuthenticationFilter.class)
                .addFilterBefore(new RevocationFilter(identities), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRequestHandler(new HeaderToken())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged))
                .build();
    }

    /** Where other programs knock without an account: whoever answers there looks at the signature itself. */
    @Bean
    @Order(2)
    SecurityFilterChain hooks(HttpSecurity http) throws Exception {
        headers(http);
        return http.securityMatcher("/hooks/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(SecurityFilterProperties.BASIC_AUTH_ORDER)
    SecurityFilterChain pages(HttpSecurity http, Identities identities) throws Exception {
        headers(http);
        // Vaadin commits its pages past the wrapper that adds headers late, and says itself what may be cached
        http.headers(headers -> headers.cacheControl(cache -> cache.disable()).withObjectPostProcessor(EAGER));
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/actuator/health", "/vigil.css").permitAll());
        http.addFilterBefore(new RevocationFilter(identities), AuthorizationFilter.class);
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login", "/login")
                                // an address that leads nowhere is a page that says so; each view still checks its own
                                // roles
                                .anyRequest(request -> request.authenticated()))
                .build();
    }

    /**
     * A session cookie travels with any request a foreign page can provoke, and so do Basic credentials a browser
     * has cached; a program that names its own credentials cannot be tricked that way.
     */
    private static boolean couldBeForged(HttpServletRequest request) {
        if (READS.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        var foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return foreign || request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.frameOptions(frame -> frame.deny())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }

    @Bean
    static FilterRegistrationBean<ApiFailures> failures() {
        var filter = new FilterRegistrationBean<>(new ApiFailures());
        filter.addUrlPatterns("/api/*", "/v3/*");
        filter.setOrder(BEFORE_ANYTHING_READS);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<BodyLimit> bodyLimit() {
        var filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.setOrder(BEFORE_ANYTHING_READS + 1);
        return filter;
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Roles.ADMIN)
                .implies(Roles.LEAD)
                .role(Roles.LEAD)
                .implies(Roles.REVIEWER)
                .role(Roles.REVIEWER)
                .implies(Roles.ANNOTATOR)
                .build();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
