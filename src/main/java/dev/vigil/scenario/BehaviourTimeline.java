package dev.vigil.scenario;

import java.util.List;

/**
 * What the driver does over time.
 *
 * @param blinkRate blinks per minute, 3 to 30
 * @param kss       intended Karolinska sleepiness, 1 to 9; intent only, appearance cannot certify it
 * @param segments  up to 40, in time order, not overlapping
 */
public record BehaviourTimeline(double blinkRate, int kss, List<BehaviourSegment> segments) implements ScenarioPart {

    public BehaviourTimeline {
        segments = List.copyOf(segments);
    }

    public static BehaviourTimeline defaults() {
        return new BehaviourTimeline(15, 3, List.of());
    }

    public static BehaviourTimeline of(BehaviourSegment... segments) {
        return new BehaviourTimeline(15, 3, List.of(segments));
    }

    public BehaviourTimeline withBlinkRate(double perMinute) {
        return new BehaviourTimeline(perMinute, kss, segments);
    }

    public BehaviourTimeline withKss(int newKss) {
        return new BehaviourTimeline(blinkRate, newKss, segments);
    }
}
