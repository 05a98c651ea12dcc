package dev.vigil.provider;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A video to be made, as {@link Fitting} has fitted it to a model.
 *
 * @param id ours, made before anything is sent
 * @param negative what should not be seen; empty for nothing, or where it stands in the prompt
 * @param seconds how long, from {@code frames} and {@code framesPerSecond} where the model counts frames
 * @param seed none where the model takes none
 * @param control the video to be followed
 * @param wakeUp where the provider may say that something has happened
 */
public record VideoOrder(
        UUID id,
        String prompt,
        String negative,
        double seconds,
        int frames,
        double framesPerSecond,
        int width,
        int height,
        @Nullable Long seed,
        @Nullable Control control,
        @Nullable URI wakeUp) {}
