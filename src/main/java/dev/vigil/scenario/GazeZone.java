package dev.vigil.scenario;

/** Where the driver looks, relative to driver and passenger side. */
public enum GazeZone implements Term {
    FORWARD_ROAD,
    DRIVER_SIDE_MIRROR,
    DRIVER_SIDE_WINDOW,
    REAR_VIEW_MIRROR,
    PASSENGER_SIDE_MIRROR,
    PASSENGER_SIDE_WINDOW,
    PASSENGER_FACE,
    PASSENGER_FOOTWELL,
    IVI,
    GLOVEBOX,
    INSTRUMENT_CLUSTER,
    REAR_PASSENGER,
    PHONE,
    LAP,
    OTHER,
    EYES_CLOSED,
    NOT_VALID
}
