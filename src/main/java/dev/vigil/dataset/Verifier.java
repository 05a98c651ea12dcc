package dev.vigil.dataset;

import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes versions again from rows and bytes, trusting no hash that was noted. */
@Service
public class Verifier {

    private static final int CLIPS_AT_ONCE = 500;

    private final Catalogue catalogue;
    private final Memberships memberships;
    private final Tallies tallies;
    private final MediaStore media;
    private final TransactionTemplate reading;

    Verifier(
            Catalogue catalogue,
            Memberships memberships,
            Tallies tallies,
            MediaStore media,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.memberships = memberships;
        this.tallies = tallies;
        this.media = media;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Hears how many of how many clips were looked at; whatever it throws ends the work. */
    interface Watcher {
        void seen(long done, long total, String what);
    }

    /** Labels first, then the root, then every byte of media; reads all of it, so it takes its time. */
    public Verification verify(String slug, String semver) {
        return verify(catalogue.version(slug, semver), (done, total, what) -> {});
    }

    /** As {@link #verify(String, String)} without the media: says nothing of videos that were changed or lost. */
    public Verification verifyLabels(String slug, String semver) {
        var version = catalogue.version(slug, semver);
        return labels(version).outcome(version);
    }

    Verification verify(Version version, Watcher watcher) {
        long total = tallies.counts(version.id()).clips();
        watcher.seen(0, total, "reading labels");
        var labels = labels(version);
        var fault = labels.difference() != null
                ? null
                : firstMediaFault(labels.clips(), done -> watcher.seen(done, total, "reading videos"));
        return (fault == null ? labels : new Checked(labels.clips(), labels.recomputed(), fault)).outcome(version);
    }

    private record Checked(
            List<Long> clips, String recomputed, @Nullable String difference) {

        Verification outcome(Version version) {
            return new Verification(difference == null, clips.size(), version.rootHash(), recomputed, difference);
        }
    }

    private Checked labels(Version version) {
        var tree = new MerkleRoot();
        var clips = new ArrayList<Long>();
        var faults = new ArrayList<String>();
        var erased = new ArrayList<String>();
        reading.executeWithoutResult(transaction -> memberships.eachHashed(version.id(), member -> {
            tree.add(member.clipId(), member.master(), member.labels(), member.split());
            clips.add(member.clipId());
            if (member.erased() != null) {
                erased.add(
                        "%s was erased by %s Its video and labels are gone; its hashes, and with them the root, are kept."
                                .formatted(name(member.clipId(), member.clip()), member.erased()));
            } else if (!member.labels().equals(member.actualLabels()) && faults.isEmpty()) {
                faults.add(
                        "The labels of " + name(member.clipId(), member.clip()) + " are not those that were hashed.");
            }
        }));
        var recomputed = tree.root(version.ontology());
        var difference = faults.isEmpty() ? null : faults.getFirst();
        if (difference == null && version.state().sealed() && !recomputed.equals(version.rootHash())) {
            difference = "The clips or labels of version " + version.semver()
                    + " are not those it was frozen with: the root is now " + recomputed + ".";
        }
        if (difference == null && !erased.isEmpty()) {
            var first = erased.getFirst();
            difference = Character.toUpperCase(first.charAt(0))
                    + first.substring(1)
                    + (erased.size() == 1 ? "" : " %d more were erased.".formatted(erased.size() - 1));
        }
        return new Checked(clips, recomputed, difference);
    }

    /** A short query for some clips at a time: reading all media may take hours, and no transaction should. */
    private @Nullable String firstMediaFault(List<Long> clips, LongConsumer watcher) {
        for (int from = 0; from < clips.size(); from += CLIPS_AT_ONCE) {
            var some = clips.subList(from, Math.min(from + CLIPS_AT_ONCE, clips.size()));
            long done = from;
            for (var clip : memberships.media(some)) {
                var fault = fault(clip);
                if (fault != null) {
                    return fault;
                }
                watcher.accept(++done);
            }
        }
        return null;
    }

    private @Nullable String fault(StoredMedia clip) {
        var files = new LinkedHashMap<String, String>();
        files.put("master", clip.master());
        files.put("review pack", clip.pack());
        if (clip.preview() != null) {
            files.put("preview", clip.preview());
        }
        for (var file : files.entrySet()) {
            var fault = fault(new MediaHash(file.getValue()));
            if (fault != null) {
                return "The " + file.getKey() + " of " + name(clip.id(), clip.name()) + " " + fault + ".";
            }
        }
        return null;
    }

    private @Nullable String fault(MediaHash hash) {
        try {
            if (!media.contains(hash)) {
                return "is missing from the media store";
            }
            return media.verify(hash) ? null : "has other bytes than were stored";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(long clipId, String name) {
        return "clip " + clipId + " (" + name + ")";
    }
}
