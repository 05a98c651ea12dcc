package dev.vigil.review.web;

import dev.vigil.review.AnotherPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses work of one person that arrives in the name of another: a page stays open when its person signs out, and
 * somebody else may sign in to the same browser. The page says whose it is, percent-encoded.
 */
@Configuration(proxyBeanMethods = false)
class SamePerson implements WebMvcConfigurer, HandlerInterceptor {

    static final String HEADER = "X-Vigil-Person";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/clips/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var opener = request.getHeader(HEADER);
        var principal = request.getUserPrincipal();
        if (opener != null && principal != null) {
            var name = URLDecoder.decode(opener, StandardCharsets.UTF_8);
            if (!name.equals(principal.getName())) {
                throw new AnotherPerson(name, principal.getName());
            }
        }
        return true;
    }
}
