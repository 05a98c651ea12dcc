package dev.vigil.renderer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One hand of the driver.
 *
 * @param left     the driver's own left
 * @param points   wrist, then four joints each of thumb, index, middle, ring and little finger, from the palm to the tip
 * @param visible  what can be seen of it, null if nothing
 * @param amodal   all of it, even where it is hidden or out of the picture
 * @param contacts everything it touches, as measured between hand and thing
 * @param contact  the main one: what it holds before what it rests on
 */
public record HandTruth(
        boolean left,
        List<HandPoint> points,
        @Nullable PixelBox visible,
        PixelBox amodal,
        Set<HandContact> contacts,
        HandContact contact) {

    public HandTruth {
        points = List.copyOf(points);
        contacts = Set.copyOf(contacts);
    }
}
