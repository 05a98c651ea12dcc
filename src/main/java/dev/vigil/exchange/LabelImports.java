package dev.vigil.exchange;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.clip.Clips;
import dev.vigil.exchange.internal.LoneFile;
import dev.vigil.exchange.internal.Vcd;
import dev.vigil.exchange.internal.archive.ArchiveLimits;
import dev.vigil.exchange.internal.archive.UnpackedArchive;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelImport;
import dev.vigil.labeling.LabelJson;
import dev.vigil.labeling.LabelRevision;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labels of many videos from a file or an archive in any format that is read here: looked at first, then all or nothing. */
@Service
@PreAuthorize("hasRole('LEAD')")
public class LabelImports {

    private static final String OUR_URI = "sha256:";

    private final List<LabelReader> readers;
    private final Clips clips;
    private final LabelJson json;
    private final LabelImport labels;
    private final MediaStore media;
    private final JdbcClient jdbc;

    LabelImports(
            List<LabelReader> readers,
            Clips clips,
            LabelJson json,
            LabelImport labels,
            MediaStore media,
            JdbcClient jdbc) {
        this.readers = readers;
        this.clips = clips;
        this.json = json;
        this.labels = labels;
        this.media = media;
        this.jdbc = jdbc;
    }

    /**
     * Says what an import would do, and keeps nothing of it.
     *
     * @param fileName as the person calls it: for a file alone it tells what video it is of, where nothing else does
     * @param mapping of names in the files to ours
     * @throws InvalidLabels where the files are of no format that is read here, or contradict theirs
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(Path file, String fileName, LabelMapping mapping) throws IOException {
        var found = new ArrayList<ForeignVideo>();
        var format = each(file, fileName, mapping, (foreign, clip) -> found.add(video(foreign, clip)));
        return new ImportPreview(format, List.copyOf(found));
    }

    /**
     * Takes over what {@link #preview} shows, as a revision of each clip.
     *
     * @throws InvalidLabels where not all of it can be taken over; then nothing is
     */
    @Transactional(rollbackFor = IOException.class)
    public List<LabelRevision> take(Path file, String fileName, LabelMapping mapping, String author)
            throws IOException {
        var made = new ArrayList<LabelRevision>();
        each(file, fileName, mapping, (foreign, clip) -> {
            if (!foreign.faults().isEmpty()) {
                throw new InvalidLabels(foreign.faults());
            }
            var problem = video(foreign, clip).problem();
            if (problem != null || clip == null) {
                throw new InvalidLabels(foreign.videoUri(), String.valueOf(problem));
            }
            made.add(labels.add(clip.id(), checked(foreign, clip), author));
        });
        if (made.isEmpty()) {
            throw new InvalidLabels("", "the files have labels of no video");
        }
        return made;
    }

    private String each(
            Path file, String fileName, LabelMapping mapping, BiConsumer<ForeignLabels, @Nullable Clip> taker)
            throws IOException {
        if (!UnpackedArchive.looksLikeOne(file)) {
            return each(new LoneFile(file, fileName), mapping, taker);
        }
        var work = media.newWorkFolder("labels");
        try (var archive = UnpackedArchive.of(file, work, ArchiveLimits.standard())) {
            return each(archive, mapping, taker);
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private String each(ForeignFiles files, LabelMapping mapping, BiConsumer<ForeignLabels, @Nullable Clip> taker)
            throws IOException {
        Vcd.refuse(files);
        for (var reader : readers) {
            if (reader.recognises(files)) {
                reader.read(
                        files,
                        this::shape,
                        mapping,
                        foreign ->
                                taker.accept(foreign, clip(foreign.videoUri()).orElse(null)));
                return reader.name();
            }
        }
        throw new InvalidLabels(
                "",
                "the files are of no format that is read here: "
                        + String.join(
                                ", ",
                                readers.stream().map(LabelReader::name).sorted().toList()));
    }

    private ForeignVideo video(ForeignLabels foreign, @Nullable Clip clip) {
        var document = foreign.labels();
        return new ForeignVideo(
                foreign.videoUri(),
                clip == null ? null : clip.id(),
                clip == null ? null : clip.name(),
                document.layers().size(),
                document.layers().values().stream().mapToInt(List::size).sum(),
                document.boxes().size()
                        + document.points().size()
                        + document.places().size()
                        + document.signals().size(),
                foreign.losses(),
                foreign.unknown(),
                foreign.faults(),
                problem(foreign, clip));
    }

    private @Nullable String problem(ForeignLabels foreign, @Nullable Clip clip) {
        if (!foreign.faults().isEmpty()) {
            return "These labels contradict their format or the video.";
        }
        if (clip == null) {
            return foreign.videoUri().isEmpty()
                    ? "The files do not say which video the labels are of."
                    : "No clip has this master, or exactly this name: import the video first, or name its file after the clip.";
        }
        try {
            labels.require(clip.id(), checked(foreign, clip));
            return null;
        } catch (InvalidLabels | ClipNotInStage | NoSuchElementException e) {
            return e.getMessage();
        }
    }

    /** Written and read again, so that nothing gets past the rules that all labels are stored by. */
    private LabelDocument checked(ForeignLabels foreign, Clip clip) {
        return json.read(json.write(Imports.sized(foreign.labels(), clip)));
    }

    private Optional<VideoShape> shape(String name) {
        return clip(name).map(clip -> new VideoShape(clip.frameCount(), clip.width(), clip.height()));
    }

    /** By the hash of its master, else by its name where only one clip has it; a file's ending does not count. */
    private Optional<Clip> clip(String name) {
        if (name.startsWith(OUR_URI)) {
            return clips.findByMaster(name.substring(OUR_URI.length()));
        }
        var base = name.substring(name.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        var ids = jdbc.sql("select id from clip where name in (?, ?) order by id limit 2")
                .params(base, dot > 0 ? base.substring(0, dot) : base)
                .query(Long.class)
                .list();
        return ids.size() == 1 ? clips.findById(ids.getFirst()) : Optional.empty();
    }
}
