package dev.vigil.renderer;

import org.jspecify.annotations.Nullable;

/**
 * What a frame's face box and landmarks leave open.
 *
 * @param wholeFace   all of the face, even where it is hidden or out of the picture
 * @param visibleHead what can be seen of the head with its hair down to the chin, null if nothing
 * @param wholeHead   all of it
 * @param pupilMillimetres width of the pupils
 * @param headPlace   where the middle between the eyes of the head at rest is now: {@link HeadPose} turns about it
 */
public record FaceDetail(
        PixelBox wholeFace,
        @Nullable PixelBox visibleHead,
        PixelBox wholeHead,
        EyeContour leftEye,
        EyeContour rightEye,
        float pupilMillimetres,
        VehiclePoint headPlace,
        CameraView inCamera,
        FaceCover cover) {}
