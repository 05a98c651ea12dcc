package dev.vigil.security.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Where programs call and no endpoint is, there is nothing: the pages would answer every address with themselves. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    private static final int AFTER_THE_ENDPOINTS = 1;

    @Bean
    static SimpleUrlHandlerMapping unknownApiAddresses() {
        HttpRequestHandler nothing = (request, response) -> response.sendError(HttpStatus.NOT_FOUND.value());
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing, "/v3/**", nothing), AFTER_THE_ENDPOINTS);
    }
}
