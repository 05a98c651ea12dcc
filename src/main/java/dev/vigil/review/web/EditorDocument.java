package dev.vigil.review.web;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatus;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import dev.vigil.labeling.LabelRevision;
import dev.vigil.labeling.LabelRevisions;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.RevisionLine;
import dev.vigil.review.Editing;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Everything the editor needs of a clip in one answer. Stored documents go in as they are, unparsed. */
@Component
class EditorDocument {

    private final Clips clips;
    private final ClipStatuses statuses;
    private final LabelRevisions revisions;
    private final Labels labels;
    private final Editing editing;
    private final CurrentPerson current;
    private final JsonMapper json;

    EditorDocument(
            Clips clips,
            ClipStatuses statuses,
            LabelRevisions revisions,
            Labels labels,
            Editing editing,
            CurrentPerson current,
            JsonMapper json) {
        this.clips = clips;
        this.statuses = statuses;
        this.revisions = revisions;
        this.labels = labels;
        this.editing = editing;
        this.current = current;
        this.json = json;
    }

    /** @param revision the number of the revision to show, counted within the clip; the newest where there is none */
    @Transactional(readOnly = true)
    String write(long clipId, @Nullable Integer revision, String person) {
        var clip = clips.findById(clipId)
                .orElseThrow(() -> new NoSuchElementException("There is no clip " + clipId + "."));
        var status = statuses.findById(clipId).orElseThrow();
        var head = labels.head(clipId);
        var editor = new LinkedHashMap<String, @Nullable Object>();
        editor.put("clip", clip(clip, status));
        editor.put("ptsUs", clip.ptsUs());
        editor.put(
                "revisions",
                revisions.lines(clipId).stream().map(EditorDocument::line).toList());
        var shown = revision == null ? head : Optional.of(numbered(clipId, revision));
        editor.put("base", shown.map(EditorDocument::labelled).orElse(null));
        editor.put("head", head.map(LabelRevision::no).orElse(null));
        editor.put("truth", reference(clipId, Origin.TRUTH));
        editor.put("auto", reference(clipId, Origin.AUTO));
        editor.put(
                "draft",
                head.map(ignored -> draft(editing.draft(clipId, person, 0))).orElse(null));
        editor.put("ontology", ontology());
        editor.put("me", me(person, status, head, shown));
        return json.writeValueAsString(editor);
    }

    private LabelRevision numbered(long clipId, int no) {
        return revisions.lines(clipId).stream()
                .filter(line -> line.no() == no)
                .findFirst()
                .flatMap(line -> revisions.findById(line.id()))
                .orElseThrow(() -> new NoSuchElementException("Clip " + clipId + " has no revision " + no + "."));
    }

    @Transactional(readOnly = true)
    String writeDraft(long clipId, String person, int known) {
        return json.writeValueAsString(draft(editing.draft(clipId, person, known)));
    }

    private static Map<String, Object> draft(Editing.Draft draft) {
        var position = draft.position();
        return Map.of(
                "draft", position.draft(),
                "baseRevision", position.baseRevision(),
                "head", position.head(),
                "total", position.total(),
                "operations", new RawValue(draft.operations()));
    }

    private @Nullable Object reference(long clipId, Origin origin) {
        return labels.latest(clipId, origin).map(EditorDocument::labelled).orElse(null);
    }

    private static Map<String, Object> clip(Clip clip, ClipStatus status) {
        var shown = new LinkedHashMap<String, Object>(Map.of(
                "id", clip.id(),
                "name", clip.name(),
                "frameCount", clip.frameCount(),
                "width", clip.width(),
                "height", clip.height(),
                "fps", clip.framesPerSecond(),
                "spectrum", clip.spectrum(),
                "stage", status.stage().name(),
                "subject", clip.subject()));
        // frame by frame the same: looked at side by side
        if (clip.parentId() != null && clip.provenance().get("parentFrames") instanceof Number frames) {
            shown.put("after", Map.of("id", clip.parentId(), "frameCount", frames));
        }
        return shown;
    }

    private static Map<String, Object> labelled(LabelRevision revision) {
        return Map.of(
                "revision",
                Map.of(
                        "id", revision.id(),
                        "no", revision.no(),
                        "origin", revision.origin().wire(),
                        "author", revision.author(),
                        "at", String.valueOf(revision.createdAt()),
                        "sha256", revision.sha256()),
                "document",
                new RawValue(revision.document()));
    }

    private static Map<String, Object> line(RevisionLine line) {
        return Map.of(
                "id", line.id(),
                "no", line.no(),
                "origin", line.origin().wire(),
                "author", line.author(),
                "at", line.createdAt(),
                "sha256", line.sha256());
    }

    private static Map<String, Object> ontology() {
        return Map.of("layers", Ontology.layers(), "boxes", Ontology.boxes(), "skeletons", Ontology.skeletons());
    }

    private Map<String, @Nullable Object> me(
            String person, ClipStatus status, Optional<LabelRevision> head, Optional<LabelRevision> shown) {
        boolean labelled = head.isPresent();
        boolean newest = shown.map(LabelRevision::id).equals(head.map(LabelRevision::id));
        boolean mayEdit = labelled && newest && status.stage().editable();
        boolean own = head.filter(revision -> revision.author().equals(person)).isPresent();
        boolean mayDecide = newest && status.stage() == ClipStage.SUBMITTED && current.has(Roles.REVIEWER) && !own;
        var me = new LinkedHashMap<String, @Nullable Object>();
        me.put("name", person);
        me.put("mayEdit", mayEdit);
        me.put("mayDecide", mayDecide);
        me.put("mayReopen", newest && decided(status.stage()) && current.has(Roles.REVIEWER));
        me.put("inWorkWith", status.inWorkWithAnother(person).orElse(null));
        me.put("reason", newest ? reason(status, labelled, own, mayEdit || mayDecide) : past(shown, head));
        return me;
    }

    private static String past(Optional<LabelRevision> shown, Optional<LabelRevision> head) {
        return "This is revision " + shown.orElseThrow().no() + "; the newest to work on is revision "
                + head.orElseThrow().no() + " by " + head.orElseThrow().author() + ".";
    }

    private static boolean decided(ClipStage stage) {
        return stage == ClipStage.APPROVED || stage == ClipStage.REJECTED;
    }

    private static @Nullable String reason(ClipStatus status, boolean labelled, boolean own, boolean may) {
        if (may) {
            return null;
        }
        if (!labelled) {
            return "First labels are still being made.";
        }
        if (status.stage() == ClipStage.SUBMITTED) {
            return own ? "You submitted this: somebody else reviews it." : "Waits for a reviewer.";
        }
        return "This clip is " + status.stage().label() + ".";
    }
}
