package dev.vigil.renderer;

import org.jspecify.annotations.Nullable;

/**
 * A thing in the cabin.
 *
 * @param visible      what can be seen of it, null if nothing
 * @param amodal       all of it, even where it is hidden or out of the picture
 * @param visibleShare share of its surface towards the camera that can be seen, 0 to 1
 */
public record ThingTruth(
        ThingKind kind, @Nullable PixelBox visible, PixelBox amodal, float visibleShare, Visibility visibility) {}
