package dev.vigil.labeling;

import java.util.List;

/**
 * Lens and place of the camera that a clip was taken with: a pinhole with Brown-Conrady distortion. The car's frame is in
 * millimetres, x to the left of the car, y up, z ahead, from between the driver's eyes at rest.
 *
 * @param fx       focal lengths and principal point in pixels of the clip
 * @param k1       radial distortion, 0 for none
 * @param rotation from the car's axes to the camera's, row by row: the unit vectors to the picture's right, down and along
 *                 the line of sight
 * @param position of the lens in the car's frame
 */
public record Camera(
        double fx,
        double fy,
        double cx,
        double cy,
        double k1,
        double k2,
        List<Double> rotation,
        List<Double> position) {

    public Camera {
        rotation = List.copyOf(rotation);
        position = List.copyOf(position);
        if (rotation.size() != 9 || position.size() != 3) {
            throw new IllegalArgumentException("a camera needs a rotation of 9 numbers and a position of 3");
        }
    }
}
