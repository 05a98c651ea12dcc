package dev.vigil.scenario;

/** Which side of the car the wheel is on. */
public enum DriveSide implements Term {
    LHD,
    RHD
}
