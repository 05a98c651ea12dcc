package dev.vigil.provider;

import java.nio.file.Path;

/** A video that the new one follows, as H.264 in MP4, as long and as large as what is ordered. */
public record Control(ControlKind kind, Path file) {}
