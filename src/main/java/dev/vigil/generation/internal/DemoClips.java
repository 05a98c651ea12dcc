package dev.vigil.generation.internal;

import dev.vigil.generation.Requests;
import dev.vigil.scenario.ScenarioPresets;
import dev.vigil.security.DemoRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A small set of clips for a server that shows itself. */
@Component
class DemoClips {

    private static final int CLIPS = 4;

    private final Requests requests;

    DemoClips(Requests requests) {
        this.requests = requests;
    }

    @EventListener
    void on(DemoRequested demo) {
        if (!requests.recent(1).isEmpty()) {
            return;
        }
        ScenarioPresets.all().stream()
                .limit(CLIPS)
                .forEach(scenario -> requests.render("", scenario, 1, 1, demo.lead()));
    }
}
