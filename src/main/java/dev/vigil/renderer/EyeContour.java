package dev.vigil.renderer;

import java.util.List;

/**
 * The visible edge of an eye and its middle.
 *
 * @param outline 16 points: from the inner corner along the upper lid to the outer corner and back along the lower lid
 * @param iris    the iris' centre; occluded behind a closed lid
 */
public record EyeContour(List<Landmark> outline, Landmark iris) {

    public EyeContour {
        outline = List.copyOf(outline);
    }
}
