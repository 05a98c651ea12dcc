package dev.vigil.scenario;

/**
 * The camera.
 *
 * @param yaw             offset from aiming at the head, degrees, + left of the driver, -30 to 30
 * @param pitch           offset, degrees, + up, -30 to 30
 * @param roll            offset, degrees, -30 to 30
 * @param hfov            horizontal field of view, 30 to 90 degrees
 * @param width           160 to 1920 px
 * @param height          100 to 1200 px
 * @param framesPerSecond 10 to 60
 */
public record CameraSetup(
        CameraPosition position,
        double yaw,
        double pitch,
        double roll,
        double hfov,
        int width,
        int height,
        double framesPerSecond,
        Spectrum spectrum,
        SensorSetup sensor)
        implements ScenarioPart {

    public static CameraSetup defaults() {
        return new CameraSetup(
                CameraPosition.CLUSTER, 0, 0, 0, 50, 640, 400, 30, Spectrum.NIR940, SensorSetup.defaults());
    }

    public CameraSetup withSize(int newWidth, int newHeight) {
        return new CameraSetup(
                position, yaw, pitch, roll, hfov, newWidth, newHeight, framesPerSecond, spectrum, sensor);
    }

    public CameraSetup withSpectrum(Spectrum newSpectrum) {
        return new CameraSetup(position, yaw, pitch, roll, hfov, width, height, framesPerSecond, newSpectrum, sensor);
    }

    public CameraSetup withPosition(CameraPosition newPosition, double newHfov) {
        return new CameraSetup(
                newPosition, yaw, pitch, roll, newHfov, width, height, framesPerSecond, spectrum, sensor);
    }

    public CameraSetup withFramesPerSecond(double fps) {
        return new CameraSetup(position, yaw, pitch, roll, hfov, width, height, fps, spectrum, sensor);
    }

    public CameraSetup withSensor(SensorSetup newSensor) {
        return new CameraSetup(position, yaw, pitch, roll, hfov, width, height, framesPerSecond, spectrum, newSensor);
    }
}
