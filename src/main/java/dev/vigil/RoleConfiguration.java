package dev.vigil;

import dev.vigil.database.CannotStart;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/** What this server is there for: {@code web} runs no jobs, {@code worker} shows nobody anything but its health. */
@Configuration(proxyBeanMethods = false)
class RoleConfiguration {

    private static final List<String> ROLES = List.of("all", "web", "worker");

    /** Before anything is made: under a wrong role a server would do what it should not. */
    @Bean
    static BeanFactoryPostProcessor knownRole(Environment environment) {
        return beans -> {
            var role = environment.getRequiredProperty("vigil.role");
            if (!ROLES.contains(role)) {
                throw new CannotStart(
                        "There is no role '" + role + "'.",
                        "Set VIGIL_ROLE to one of " + String.join(", ", ROLES) + ", or leave it away for all.");
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "vigil.role", havingValue = "worker")
    FilterRegistrationBean<HealthOnly> healthOnly() {
        var registration = new FilterRegistrationBean<>(new HealthOnly());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    static final class HealthOnly extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().equals("/actuator/health")) {
                chain.doFilter(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }
}
