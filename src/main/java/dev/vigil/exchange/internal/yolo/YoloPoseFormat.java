package dev.vigil.exchange.internal.yolo;

import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.Splits;
import dev.vigil.exchange.internal.ZipArchive;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Points: one class, the driver, that has all points of the version's skeletons one after the other. */
@Component
class YoloPoseFormat extends YoloFormat {

    YoloPoseFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "yolo-pose";
    }

    @Override
    public String title() {
        return "YOLO, pose";
    }

    @Override
    public String purpose() {
        return "The driver's points as text files with data.yaml and flip_idx, for training pose models.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "YOLO has one set of points a dataset: class `driver` has those of all skeletons of the version one after the"
                        + " other; `kpt_names` in `data.yaml` says which is which.",
                "Points are shares of the picture, with eight decimals: exact to 1/100 px; v is 2 for visible, 1 for"
                        + " occluded, and 0 with x = y = 0 for absent, out of frame, or beyond the edge of the picture.",
                "The box is the smallest around the points with v > 0; the boxes of the labels are in the format `yolo`.",
                "`flip_idx` swaps the driver's left and right.",
                "Confidence and origin, layers, signals and what holds for the driver are left out.",
                "Frames count from 0 in file names; a frame without points has an empty file.",
                "Where there is no `val` split, `data.yaml` names that of training again, as YOLO wants both.",
                "Images are JPEG as people saw them when they labelled, not the lossless master.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        var names = new TreeSet<String>();
        version.each(clip -> names.addAll(clip.labels().points().keySet()));
        var points = PosePoints.of(names);
        write(version, paths(Splits.of(version)) + points.yaml(), (clip, frame) -> lines(points, clip, frame), archive);
    }

    private static String lines(PosePoints points, LabelledClip clip, int frame) {
        return points.line(clip.labels(), frame);
    }
}
