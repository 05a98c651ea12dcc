package dev.vigil.exchange.internal.cvat;

/** The names that our labels go by in CVAT; writer and reader share them. */
final class CvatNames {

    static final String VERSION = "1.1";

    /** The label of the box over the whole picture whose attributes are the layers and what holds for the driver. */
    static final String DRIVER = "driver";

    static final String ORIGIN = "origin";
    static final String CONFIDENCE = "confidence";

    /** Tells a value that left the picture from one that there is none of: CVAT calls both outside. */
    static final String OUT_OF_FRAME = "out_of_frame";

    /** What CVAT itself puts for a choice not made. */
    static final String UNDEFINED = "__undefined__";

    /** Before the names of the driver's own attributes. */
    static final String SUBJECT = "subject_";

    private CvatNames() {}
}
