package dev.vigil.labeling;

/**
 * One box a frame.
 *
 * @param xywh four integers a frame: left, top, width, height in 1/100 px
 */
public record BoxTrack(int[] xywh, byte[] visibility, short[] confidence, byte[] origin) implements Track {}
