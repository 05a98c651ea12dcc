package dev.vigil.exchange.internal.labelstudio;

import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/** Reads one result of a task. */
record TaskResult(JsonNode result, Origin origin, ForeignTracks tracks, Losses losses) {

    /**
     * A box that somebody set.
     *
     * @param xywh in 1/100 px
     * @param lasts whether the box is there until the next one, moving evenly, or to the end
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Keyframe(int frame, int[] xywh, boolean lasts) {

        int[] towards(Keyframe next, int at) {
            double share = (double) (at - frame) / (next.frame - frame);
            var between = new int[4];
            for (int i = 0; i < 4; i++) {
                between[i] = (int) Math.round(xywh[i] + share * (next.xywh[i] - xywh[i]));
            }
            return between;
        }
    }

    void read() {
        var value = result.path("value");
        switch (result.path("type").asString("")) {
            case "videorectangle" -> boxes(value);
            case "timelinelabels" -> spans(value);
            default -> losses.add("The result of type", result.path("type").asString(""));
        }
    }

    private void boxes(JsonNode value) {
        var labels = value.path("labels");
        if (labels.size() != 1) {
            losses.add(
                    "Without exactly one label, the region", result.path("id").asString(""));
            return;
        }
        var keyframes = new ArrayList<Keyframe>();
        for (var item : value.path("sequence")) {
            keyframes.add(keyframe(item));
        }
        keyframes.sort(Comparator.comparingInt(Keyframe::frame));
        var label = labels.path(0).asString("");
        for (int i = 0; i < keyframes.size(); i++) {
            var keyframe = keyframes.get(i);
            put(label, keyframe.frame(), keyframe.xywh(), origin);
            var next = i + 1 < keyframes.size() ? keyframes.get(i + 1) : null;
            int until = next == null ? tracks.shape().frameCount() : next.frame();
            for (int frame = keyframe.frame() + 1; frame < until && keyframe.lasts(); frame++) {
                put(
                        label,
                        frame,
                        next == null ? keyframe.xywh() : keyframe.towards(next, frame),
                        origin == Origin.AUTO ? Origin.AUTO : Origin.INTERPOLATED);
            }
        }
    }

    private void put(String label, int frame, int[] xywh, Origin from) {
        tracks.box(label, frame, xywh, Visibility.VISIBLE, new Sureness(Sureness.STATED.confidence(), from));
    }

    private Keyframe keyframe(JsonNode item) {
        if (item.path("rotation").asDouble(0) != 0) {
            losses.add("The rotation of", result.path("id").asString(""));
        }
        int width = tracks.shape().width();
        int height = tracks.shape().height();
        return new Keyframe(
                frame(item.path("frame")),
                new int[] {
                    percent(item.path("x"), width),
                    percent(item.path("y"), height),
                    percent(item.path("width"), width),
                    percent(item.path("height"), height)
                },
                item.path("enabled").asBoolean(true));
    }

    private void spans(JsonNode value) {
        var layer = result.path("from_name").asString("");
        for (var label : value.path("timelinelabels")) {
            for (var range : value.path("ranges")) {
                tracks.layers()
                        .span(
                                layer,
                                frame(range.path("start")),
                                frame(range.path("end")),
                                label.asString(""),
                                new Sureness(score(), origin));
            }
        }
    }

    private int score() {
        var score = result.path("score");
        return score.isNumber() ? ForeignTracks.permille(score.asDouble()) : Sureness.STATED.confidence();
    }

    /** Label Studio counts frames from 1. */
    private static int frame(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToInt() || number.asInt() < 1) {
            throw new InvalidLabels("/value", "frames are whole numbers from 1");
        }
        return number.asInt() - 1;
    }

    private static int percent(JsonNode value, int side) {
        if (!value.isNumber()) {
            throw new InvalidLabels("/value/sequence", "places are numbers of percent");
        }
        return ForeignTracks.hundredths(value.asDouble() * side / 100);
    }
}
