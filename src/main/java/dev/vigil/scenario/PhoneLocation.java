package dev.vigil.scenario;

/** Where a phone lies, sits or is held, after the Euro NCAP phone cells. */
public enum PhoneLocation implements Term {
    NONE,
    KNEE_DRIVER_SIDE,
    KNEE_PASSENGER_SIDE,
    LAP,
    DASH_MOUNT,
    CHARGE_DOCK,
    RIM,
    WHEEL_CENTRE,
    WINDSCREEN_HELD,
    CLUSTER_HELD,
    WINDSCREEN_MOUNT
}
