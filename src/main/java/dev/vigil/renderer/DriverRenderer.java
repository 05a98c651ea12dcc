package dev.vigil.renderer;

import dev.vigil.renderer.internal.identity.DriverBakery;
import dev.vigil.renderer.internal.identity.IdentitySampler;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioProblem;
import dev.vigil.scenario.ScenarioRules;
import java.util.List;

/** Makes labelled pictures of a driver from a scenario and a seed, bit-identical on every run. */
public final class DriverRenderer {

    private static final DriverBakery BAKERY = new DriverBakery();

    private DriverRenderer() {}

    /** Like {@link #open(Scenario, long, BakeStore)}, with no store. */
    public static Rendering open(Scenario scenario, long seed) {
        return open(scenario, seed, BakeStore.NONE);
    }

    /**
     * Prepares a clip; takes seconds for a person not seen lately.
     *
     * @param store where people are kept between runs
     * @throws InvalidScenarioException     if the scenario contradicts itself
     * @throws UnsupportedScenarioException if it asks for something this renderer cannot show
     */
    public static Rendering open(Scenario scenario, long seed, BakeStore store) {
        ScenarioRules.requireValid(scenario);
        List<ScenarioProblem> problems = unsupported(scenario);
        if (!problems.isEmpty()) {
            throw new UnsupportedScenarioException(problems);
        }
        return new Rendering(scenario, seed, BAKERY.driver(IdentitySampler.sample(scenario.driver()), store));
    }

    /** What the scenario asks for and this renderer cannot show; never silently ignored. */
    public static List<ScenarioProblem> unsupported(Scenario scenario) {
        return SupportedScenarios.problems(scenario);
    }
}
