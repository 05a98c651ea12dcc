package dev.vigil.exchange.internal.yolo;

import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.Splits;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.labeling.Ontology;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Boxes: a class each, numbered from 0 in the order of the ontology. */
@Component
class YoloDetectFormat extends YoloFormat {

    YoloDetectFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "yolo";
    }

    @Override
    public String title() {
        return "YOLO, detection";
    }

    @Override
    public String purpose() {
        return "Boxes as text files with data.yaml, for training detectors of the YOLO family.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Boxes are centre and size as shares of the picture, with eight decimals: exact to 1/100 px. Frames count"
                        + " from 0 in file names; a frame with nothing in it has an empty file.",
                "Boxes are cut at the edge of the picture; what lies wholly outside is left out.",
                "Visible and occluded are the same; out of frame and absent are both left out.",
                "Confidence and origin are left out.",
                "Points are in the format `yolo-pose`. Layers, signals and what holds for the driver are left out.",
                "Left and right are the driver's own: switch off horizontal flips (`fliplr=0`) where you learn left and right"
                        + " hands as classes of their own.",
                "Where there is no `val` split, `data.yaml` names that of training again, as YOLO wants both.",
                "Images are JPEG as people saw them when they labelled, not the lossless master.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        var yaml = new StringBuilder(paths(Splits.of(version))).append("names:\n");
        var names = Ontology.boxes();
        for (int i = 0; i < names.size(); i++) {
            yaml.append("  ").append(i).append(": ").append(names.get(i)).append('\n');
        }
        write(version, yaml.toString(), YoloDetectFormat::lines, archive);
    }

    private static String lines(LabelledClip clip, int frame) {
        var labels = clip.labels();
        var lines = new StringBuilder();
        labels.boxes()
                .forEach((name, track) -> PictureBox.of(track, frame, labels.width(), labels.height())
                        .ifPresent(box -> lines.append(Ontology.boxes().indexOf(name))
                                .append(' ')
                                .append(box.text(labels.width(), labels.height()))
                                .append('\n')));
        return lines.toString();
    }
}
