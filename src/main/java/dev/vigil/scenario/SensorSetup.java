package dev.vigil.scenario;

/**
 * What the sensor, its lens and its encoder do to a picture.
 *
 * @param exposure    stops relative to the automatic exposure, -3 to 3
 * @param gain        stops of amplification in place of exposure time: more noise, less blur; -2 to 4
 * @param noise       sensor noise relative to normal, 0 to 4
 * @param motionBlur  share of the frame's time the shutter is open, 0 to 1
 * @param dirt        smears and dust on the lens, 0 (none) to 1
 * @param lensFog     moisture on the lens, 0 (none) to 1
 * @param compression loss of the encoder, 0 (none) to 1
 */
public record SensorSetup(
        double exposure,
        double gain,
        double noise,
        Shutter shutter,
        double motionBlur,
        double dirt,
        double lensFog,
        double compression) {

    public static SensorSetup defaults() {
        return new SensorSetup(0, 0, 1, Shutter.GLOBAL, .1, 0, 0, 0);
    }

    public SensorSetup withExposure(double stops) {
        return new SensorSetup(stops, gain, noise, shutter, motionBlur, dirt, lensFog, compression);
    }

    public SensorSetup withNoise(double newNoise) {
        return new SensorSetup(exposure, gain, newNoise, shutter, motionBlur, dirt, lensFog, compression);
    }

    public SensorSetup withShutter(Shutter newShutter, double newMotionBlur) {
        return new SensorSetup(exposure, gain, noise, newShutter, newMotionBlur, dirt, lensFog, compression);
    }

    public SensorSetup withLens(double newDirt, double newFog) {
        return new SensorSetup(exposure, gain, noise, shutter, motionBlur, newDirt, newFog, compression);
    }

    public SensorSetup withCompression(double loss) {
        return new SensorSetup(exposure, gain, noise, shutter, motionBlur, dirt, lensFog, loss);
    }
}
