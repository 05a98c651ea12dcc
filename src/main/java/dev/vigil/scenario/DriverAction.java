package dev.vigil.scenario;

/** What the driver does meanwhile: the DMD actions plus benign behaviours of the face and hands. */
public enum DriverAction implements Term {
    SAFE_DRIVE,
    TEXTING_RIGHT,
    PHONECALL_RIGHT,
    TEXTING_LEFT,
    PHONECALL_LEFT,
    RADIO,
    DRINKING,
    REACH_SIDE,
    HAIR_AND_MAKEUP,
    TALKING_TO_PASSENGER,
    REACH_BACKSEAT,
    CHANGE_GEAR,
    STANDSTILL_OR_WAITING,
    UNCLASSIFIED,
    EATING,
    SMOKING,
    LAUGHING,
    SINGING,
    EYE_RUBBING,
    SNEEZING,
    TALKING,
    YAWNING
}
