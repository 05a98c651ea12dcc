package dev.vigil.review.internal;

import dev.vigil.clip.Clip;
import dev.vigil.clip.Clips;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.RevisionLine;
import dev.vigil.review.InvalidInput;
import dev.vigil.review.Remark;
import dev.vigil.review.Remarks;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules of remarks. */
@Service
class RemarkDesk implements Remarks {

    private static final int LONGEST = 4000;

    private final Clips clips;
    private final Labels labels;
    private final RemarkTable table;

    RemarkDesk(Clips clips, Labels labels, RemarkTable table) {
        this.clips = clips;
        this.labels = labels;
        this.table = table;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Remark> ofClip(long clipId) {
        requireClip(clipId);
        return table.ofClip(clipId);
    }

    @Override
    public long count(long clipId) {
        return table.count(clipId);
    }

    @Override
    @Transactional
    public Remark pin(long clipId, Pin pin, String author) {
        var clip = requireClip(clipId);
        var body = text(pin.body(), true);
        if (pin.frame() < 0 || pin.frame() >= clip.frameCount()) {
            throw new InvalidInput("/frame", "frame " + pin.frame() + " is outside 0.." + (clip.frameCount() - 1));
        }
        if ((pin.x() == null) != (pin.y() == null)) {
            throw new InvalidInput(pin.x() == null ? "/x" : "/y", "a place has both x and y");
        }
        within("/x", pin.x(), clip.width());
        within("/y", pin.y(), clip.height());
        var revision = labels.headLine(clipId).map(RevisionLine::id).orElse(null);
        boolean fresh = table.add(pin.id(), clipId, revision, pin.frame(), pin.x(), pin.y(), body, author);
        return table.find(clipId, pin.id())
                .filter(found -> fresh || found.author().equals(author))
                .orElseThrow(() -> new InvalidInput("/id", "names another remark"));
    }

    @Override
    @Transactional
    public Remark answer(long clipId, UUID id, UUID reply, Remark.Action action, String body, String author) {
        var remark = find(clipId, id);
        var text = text(body, action == Remark.Action.REPLY);
        boolean changes =
                action == Remark.Action.REPLY || remark.open() == (action == Remark.Action.RESOLVE) || !text.isEmpty();
        if (changes && !table.answer(reply, id, action, text, author)) {
            var known = remark.replies().stream()
                    .anyMatch(
                            found -> found.id().equals(reply) && found.author().equals(author));
            if (!known) {
                throw new InvalidInput("/id", "names another reply");
            }
        }
        return find(clipId, id);
    }

    private Remark find(long clipId, UUID id) {
        return table.find(clipId, id)
                .orElseThrow(() -> new NoSuchElementException("Clip " + clipId + " has no remark " + id + "."));
    }

    private Clip requireClip(long clipId) {
        return clips.findById(clipId).orElseThrow(() -> new NoSuchElementException("There is no clip " + clipId + "."));
    }

    private static void within(String pointer, @Nullable Double value, int size) {
        if (value != null && !(value >= 0 && value <= size)) {
            throw new InvalidInput(pointer, "lies outside 0.." + size);
        }
    }

    private static String text(@Nullable String body, boolean needed) {
        var text = body == null ? "" : body.strip();
        if (needed && text.isEmpty()) {
            throw new InvalidInput("/body", "says nothing");
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput("/body", "is longer than " + LONGEST + " characters");
        }
        return text;
    }
}
