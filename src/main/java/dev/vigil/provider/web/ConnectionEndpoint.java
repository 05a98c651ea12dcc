package dev.vigil.provider.web;

import dev.vigil.provider.Budgets;
import dev.vigil.provider.Connection;
import dev.vigil.provider.ConnectionDraft;
import dev.vigil.provider.Connections;
import dev.vigil.provider.Family;
import dev.vigil.provider.Probe;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The video models of this server, and what may be spent on them. */
@RestController
@RequestMapping("/api/v1")
class ConnectionEndpoint {

    record FamilyView(
            Family family,
            String title,
            String about,
            String address,
            boolean selfHosted,
            List<Family.Option> options) {}

    /** @param keyEnd the end of the key, which itself is never told; null where there is none */
    record ConnectionView(
            String name,
            Family family,
            String address,
            String model,
            @Nullable String keyEnd,
            Map<String, String> options,
            double usdPerSecond,
            @Nullable Double usdPerMonth,
            int mostAtOnce,
            int deadlineMinutes,
            boolean enabled) {

        static ConnectionView of(Connection connection) {
            return new ConnectionView(
                    connection.name(),
                    connection.family(),
                    connection.address(),
                    connection.model(),
                    connection.keyEnd(),
                    connection.options(),
                    connection.usdPerSecond(),
                    connection.usdPerMonth(),
                    connection.mostAtOnce(),
                    connection.deadlineMinutes(),
                    connection.enabled());
        }
    }

    /**
     * What is left out is as usual for the family.
     *
     * @param key left out to leave the one that is there, empty to forget it
     */
    record ConnectionBody(
            Family family,
            @Nullable String address,
            @Nullable String model,
            @Nullable String key,
            @Nullable Map<String, String> options,
            @Nullable Double usdPerSecond,
            @Nullable Double usdPerMonth,
            @Nullable Integer mostAtOnce,
            @Nullable Integer deadlineMinutes,
            @Nullable Boolean enabled) {

        @Override
        public String toString() {
            return family + " at " + address;
        }
    }

    record Limit(@Nullable Double usdPerMonth) {}

    private final Connections connections;
    private final Budgets budgets;

    ConnectionEndpoint(Connections connections, Budgets budgets) {
        this.connections = connections;
        this.budgets = budgets;
    }

    @GetMapping("/video-models")
    @PreAuthorize("hasRole('LEAD')")
    @Operation(summary = "Lists the kinds of video model that can be connected, and what each adds")
    List<FamilyView> families() {
        return Arrays.stream(Family.values())
                .map(family -> new FamilyView(
                        family,
                        family.title(),
                        family.about(),
                        family.address(),
                        family.selfHosted(),
                        family.options()))
                .toList();
    }

    @GetMapping("/connections")
    @PreAuthorize("hasRole('LEAD')")
    List<ConnectionView> all() {
        return connections.all().stream().map(ConnectionView::of).toList();
    }

    @PutMapping("/connections/{name}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Keeps a connection; its key is stored encrypted and never told again")
    ConnectionView keep(@PathVariable String name, @RequestBody ConnectionBody body, Principal person) {
        if (body.family() == null) {
            throw new IllegalArgumentException("family is missing: one of " + Arrays.toString(Family.values()) + ".");
        }
        var usual = ConnectionDraft.of(body.family());
        return ConnectionView.of(connections.keep(
                new ConnectionDraft(
                        name,
                        body.family(),
                        body.address() == null ? usual.address() : body.address(),
                        body.model() == null ? usual.model() : body.model(),
                        body.key(),
                        body.options() == null ? Map.of() : body.options(),
                        body.usdPerSecond() == null ? usual.usdPerSecond() : body.usdPerSecond(),
                        body.usdPerMonth(),
                        body.mostAtOnce() == null ? usual.mostAtOnce() : body.mostAtOnce(),
                        body.deadlineMinutes() == null ? usual.deadlineMinutes() : body.deadlineMinutes(),
                        body.enabled() == null || body.enabled()),
                person.getName()));
    }

    @PostMapping("/connections/{name}/test")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Calls the server at no cost, and lists its models where it tells them")
    Probe test(@PathVariable String name) {
        return connections.probe(name);
    }

    @GetMapping("/budgets")
    @PreAuthorize("hasRole('LEAD')")
    @Operation(summary = "What each project has spent and promised this month, and may")
    List<Budgets.Spending> spendings() {
        return budgets.spendings();
    }

    @PutMapping("/budgets/{project}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Says what a project may spend a month on video models; nothing for no limit")
    List<Budgets.Spending> limit(@PathVariable String project, @RequestBody Limit limit, Principal person) {
        budgets.limit(project, Optional.ofNullable(limit.usdPerMonth()), person.getName());
        return budgets.spendings();
    }
}
