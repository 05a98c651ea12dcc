package dev.vigil.augmentation.internal;

import dev.vigil.labeling.SignalTrack;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What mirroring and turning a picture does to directions. In the camera's frame x points to the picture's right, y up and z
 * towards the camera; azimuth turns about y, elevation raises, roll turns about the line of sight.
 */
final class MovedAngles {

    /** Turns about an upright axis and about the line of sight, and places to the left. */
    private static final Set<String> SIDED = Set.of(
            "head_yaw",
            "head_roll",
            "gaze_azimuth",
            "gaze_target_x_mm",
            "head_x_mm",
            "head_yaw_camera",
            "head_roll_camera",
            "gaze_azimuth_camera");

    private MovedAngles() {}

    static boolean changesSign(String signal) {
        return SIDED.contains(signal);
    }

    /** Turns what is told in the camera's frame; what is told in the car's stays, as the camera's place there is turned. */
    static void turn(SortedMap<String, SignalTrack> signals, double degrees) {
        var yaw = signals.get("head_yaw_camera");
        var pitch = signals.get("head_pitch_camera");
        var roll = signals.get("head_roll_camera");
        if (yaw != null && pitch != null && roll != null) {
            var turned = turned(yaw, pitch, roll, degrees);
            signals.put("head_yaw_camera", turned[0]);
            signals.put("head_pitch_camera", turned[1]);
            signals.put("head_roll_camera", turned[2]);
        }
        var azimuth = signals.get("gaze_azimuth_camera");
        var elevation = signals.get("gaze_elevation_camera");
        if (azimuth != null && elevation != null) {
            var turned = turned(azimuth, elevation, null, degrees);
            signals.put("gaze_azimuth_camera", turned[0]);
            signals.put("gaze_elevation_camera", turned[1]);
        }
    }

    private static SignalTrack[] turned(
            SignalTrack azimuth, SignalTrack elevation, @Nullable SignalTrack roll, double degrees) {
        int frames = azimuth.values().length;
        var azimuths = new int[frames];
        var elevations = new int[frames];
        var rolls = new int[frames];
        for (int frame = 0; frame < frames; frame++) {
            var angles =
                    turned(azimuth.value(frame), elevation.value(frame), roll == null ? 0 : roll.value(frame), degrees);
            azimuths[frame] = (int) Math.round(angles[0] * azimuth.scale());
            elevations[frame] = (int) Math.round(angles[1] * elevation.scale());
            rolls[frame] = roll == null ? 0 : (int) Math.round(angles[2] * roll.scale());
        }
        return new SignalTrack[] {
            with(azimuth, azimuths), with(elevation, elevations), roll == null ? azimuth : with(roll, rolls)
        };
    }

    private static SignalTrack with(SignalTrack track, int[] values) {
        return new SignalTrack(
                track.unit(), track.scale(), values, track.visibility(), track.confidence(), track.origin());
    }

    /** The rotation is Ry(azimuth) Rx(-elevation) Rz(roll); the picture's turn comes in front of it. */
    static double[] turned(double azimuth, double elevation, double roll, double degrees) {
        double a = Math.toRadians(azimuth);
        double e = Math.toRadians(elevation);
        double r = Math.toRadians(roll);
        double t = Math.toRadians(degrees);
        double aheadX = Math.sin(a) * Math.cos(e);
        double aheadY = Math.sin(e);
        double aheadZ = Math.cos(a) * Math.cos(e);
        // the first two entries of the rotation's x and y rows, on which the turn works
        double xx = Math.cos(a) * Math.cos(r) - Math.sin(a) * Math.sin(e) * Math.sin(r);
        double xy = -Math.cos(a) * Math.sin(r) - Math.sin(a) * Math.sin(e) * Math.cos(r);
        double yx = Math.cos(e) * Math.sin(r);
        double yy = Math.cos(e) * Math.cos(r);
        double x = Math.cos(t) * aheadX - Math.sin(t) * aheadY;
        double y = Math.sin(t) * aheadX + Math.cos(t) * aheadY;
        double turnedYx = Math.sin(t) * xx + Math.cos(t) * yx;
        double turnedYy = Math.sin(t) * xy + Math.cos(t) * yy;
        return new double[] {
            Math.toDegrees(Math.atan2(x, aheadZ)),
            Math.toDegrees(Math.asin(Math.clamp(y, -1, 1))),
            Math.toDegrees(Math.atan2(turnedYx, turnedYy))
        };
    }
}
