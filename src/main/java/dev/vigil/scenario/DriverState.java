package dev.vigil.scenario;

/** What a driver-monitoring system should conclude, after the Euro NCAP driver states. */
public enum DriverState implements Term {
    ATTENTIVE,
    LONG_DISTRACTION,
    SHORT_DISTRACTION,
    PHONE_USE,
    DROWSY,
    MICROSLEEP,
    SLEEP,
    UNRESPONSIVE
}
