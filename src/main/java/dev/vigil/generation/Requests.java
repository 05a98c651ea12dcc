package dev.vigil.generation;

import dev.vigil.provider.Prompts;
import dev.vigil.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was asked for. */
public interface Requests {

    /** Most clips of one request. */
    int MOST_CLIPS = 1000;

    /**
     * Queues {@code count} renders that differ by seed.
     *
     * @param name empty for the name of the scenario
     * @throws dev.vigil.scenario.InvalidScenarioException where the renderer cannot make it
     * @throws InvalidRequest where count is outside 1..{@link #MOST_CLIPS}
     */
    Request render(String name, Scenario scenario, int count, long seed, String owner);

    /**
     * Orders {@code count} videos of a scenario from a model, that differ by seed where it takes one.
     *
     * @param connection by name
     * @param words null for those that the scenario is told in
     * @param project whose budget it is
     * @throws dev.vigil.provider.InvalidOrder where the model cannot make it
     * @throws dev.vigil.provider.OverBudget where it would cost too much
     */
    Request generate(
            String name,
            Scenario scenario,
            String connection,
            Prompts.@Nullable Text words,
            int count,
            long seed,
            String project,
            String owner);

    /**
     * Queues the import of a video. The file is taken over: it is moved away now and gone when the import has ended.
     *
     * @param fileName as the person calls it, used for the clip's name only
     * @param subject who is seen; none for somebody unknown, who then is in no other clip
     * @param source a picture or video that it was made from; clips of one source never stand in two splits
     */
    Request importVideo(Path file, String fileName, @Nullable String subject, @Nullable String source, String owner);

    Optional<Request> find(long id);

    /** Newest first. */
    List<Request> recent(int most);
}
