package dev.vigil.augmentation.web;

import dev.vigil.augmentation.Augmentations;
import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.augmentation.RecipeJson;
import dev.vigil.media.vision.Pictures;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Clips made from clips. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasRole('LEAD')")
class AugmentationEndpoint {

    private static final int QUALITY = 90;

    record EditView(String edit, String title, String about, String group, List<Edit.Parameter> parameters) {}

    /**
     * @param variants of each clip, 1 where nothing is said
     * @param vary how much their numbers differ, 0 to 1 of half their range
     */
    record Order(
            List<Long> clips,
            JsonNode recipe,
            @Nullable Integer variants,
            @Nullable Double vary) {}

    record Queued(List<Long> jobIds) {}

    private final Augmentations augmentations;

    AugmentationEndpoint(Augmentations augmentations) {
        this.augmentations = augmentations;
    }

    @GetMapping("/augmentations/edits")
    @Operation(summary = "Lists what can be done to a video, with the numbers that each edit takes")
    List<EditView> edits() {
        return Arrays.stream(Edit.values())
                .map(edit -> new EditView(
                        edit.wire(),
                        edit.title(),
                        edit.about(),
                        edit.group().name().toLowerCase(Locale.ROOT),
                        edit.parameters()))
                .toList();
    }

    @PostMapping("/augmentations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Queues new clips of each clip",
            description =
                    "recipe is {\"seed\":1,\"steps\":[{\"edit\":\"rotate\",\"angle\":5}]}; parameters that are not "
                            + "named are as usual. Labels follow every edit. Variants have seeds that count up, and numbers that differ "
                            + "by as much as vary says.")
    Queued order(@RequestBody Order order, Principal person) {
        if (order.clips() == null || order.recipe() == null) {
            throw new InvalidRecipe("", "must have clips and a recipe");
        }
        return new Queued(augmentations.order(
                order.clips(),
                RecipeJson.read(order.recipe()),
                order.variants() == null ? 1 : order.variants(),
                order.vary() == null ? 0 : order.vary(),
                person.getName()));
    }

    @PostMapping(value = "/clips/{clipId}/augmentation.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "What a recipe makes of one frame of a clip, as a JPEG")
    byte[] look(@PathVariable long clipId, @RequestParam(defaultValue = "0") int frame, @RequestBody JsonNode recipe)
            throws IOException {
        return Pictures.jpeg(
                augmentations.look(clipId, RecipeJson.read(recipe), frame).after(), QUALITY);
    }
}
