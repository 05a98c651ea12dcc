package dev.vigil.dataset;

import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes versions again from rows and bytes, trusting no hash that was noted. */
@Service
public class Verifier {

    private final Catalogue catalogue;
    private final Memberships memberships;
    private final MediaStore media;
    private final TransactionTemplate reading;

    Verifier(Catalogue catalogue, Memberships memberships, MediaStore media, PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.memberships = memberships;
        this.media = media;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Labels first, then the root, then every byte of media; reads all of it, so it takes its time. */
    public Verification verify(String slug, String semver) {
        var version = catalogue.version(slug, semver);
        var tree = new MerkleRoot();
        var stored = new ArrayList<StoredClip>();
        var faults = new ArrayList<String>();
        reading.executeWithoutResult(transaction -> memberships.eachHashed(version.id(), member -> {
            tree.add(member.clipId(), member.master(), member.labels(), member.split());
            stored.add(StoredClip.of(member));
            if (!member.labels().equals(member.actualLabels()) && faults.isEmpty()) {
                faults.add(
                        "The labels of " + name(member.clipId(), member.clip()) + " are not those that were hashed.");
            }
        }));
        var recomputed = tree.root(version.ontology());
        var difference = faults.isEmpty() ? null : faults.getFirst();
        if (difference == null && version.state().sealed() && !recomputed.equals(version.rootHash())) {
            difference = "The clips or labels of version " + semver
                    + " are not those it was frozen with: the root is now " + recomputed + ".";
        }
        if (difference == null) {
            difference = firstMediaFault(stored);
        }
        return new Verification(difference == null, stored.size(), version.rootHash(), recomputed, difference);
    }

    private @Nullable String firstMediaFault(List<StoredClip> stored) {
        for (var clip : stored) {
            for (var rendition : clip.renditions()) {
                var fault = fault(rendition.hash());
                if (fault != null) {
                    return "The " + rendition.name() + " of " + name(clip.id(), clip.name()) + " " + fault + ".";
                }
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

    private record Rendition(String name, MediaHash hash) {}

    /** A preview may not have been made yet. */
    private static Optional<Rendition> rendition(String name, @Nullable String hash) {
        return Optional.ofNullable(hash).map(hex -> new Rendition(name, new MediaHash(hex)));
    }

    private record StoredClip(long id, String name, List<Rendition> renditions) {

        static StoredClip of(HashedMember member) {
            return new StoredClip(
                    member.clipId(),
                    member.clip(),
                    Stream.of(
                                    rendition("master", member.master()),
                                    rendition("review pack", member.pack()),
                                    rendition("preview", member.preview()))
                            .flatMap(Optional::stream)
                            .toList());
        }
    }
}
