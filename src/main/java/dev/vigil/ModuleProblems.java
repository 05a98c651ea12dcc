package dev.vigil;

import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.generation.InvalidRequest;
import dev.vigil.job.QueueFull;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.provider.Finding;
import dev.vigil.provider.InvalidConnection;
import dev.vigil.provider.InvalidOrder;
import dev.vigil.provider.OverBudget;
import dev.vigil.renderer.UnsupportedScenarioException;
import dev.vigil.review.AnotherPerson;
import dev.vigil.review.InvalidInput;
import dev.vigil.review.OwnWork;
import dev.vigil.review.StaleBase;
import dev.vigil.scenario.InvalidScenarioException;
import dev.vigil.scenario.ScenarioProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong in the modules as RFC 9457 problem details, each with the field and the fix where there is one. */
@RestControllerAdvice
// after those that know the call: a handler also catches by cause, and many causes are illegal arguments
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ModuleProblems {

    @ExceptionHandler
    ProblemDetail on(InvalidScenarioException e) {
        return scenario(e.problems());
    }

    @ExceptionHandler
    ProblemDetail on(UnsupportedScenarioException e) {
        return scenario(e.problems());
    }

    @ExceptionHandler
    ProblemDetail on(InvalidRequest e) {
        var sentence = String.valueOf(e.getMessage());
        return faulty(sentence, "request", List.of(error(e.pointer(), sentence)));
    }

    @ExceptionHandler
    ProblemDetail on(InvalidLabels e) {
        return faulty(
                "The labels cannot be stored as they are.",
                "labels",
                e.problems().stream()
                        .map(fault -> error(fault.pointer(), fault.message()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail on(InvalidRecipe e) {
        return faulty(
                "The recipe cannot be used as it is.",
                "recipe",
                e.problems().stream()
                        .map(fault -> error(fault.pointer(), fault.message()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail on(InvalidOrder e) {
        return faulty(String.valueOf(e.getMessage()), "order", errors(e.problems()));
    }

    @ExceptionHandler
    ProblemDetail on(InvalidConnection e) {
        return faulty("The connection cannot be kept as it is.", "connection", errors(e.problems()));
    }

    @ExceptionHandler
    ProblemDetail on(OverBudget e) {
        return problem(HttpStatus.CONFLICT, "over-budget", e);
    }

    private static List<Map<String, String>> errors(List<Finding> problems) {
        return problems.stream()
                .map(finding -> error("/" + finding.field(), finding.sentence()))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail on(InvalidInput e) {
        var sentence = String.valueOf(e.getMessage());
        return faulty(sentence, "request", List.of(error(e.pointer(), sentence)));
    }

    @ExceptionHandler
    ProblemDetail on(AnotherPerson e) {
        return problem(HttpStatus.CONFLICT, "another-person", e);
    }

    @ExceptionHandler
    ProblemDetail on(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, "bad-request", e);
    }

    @ExceptionHandler
    ProblemDetail on(NoSuchElementException e) {
        return problem(HttpStatus.NOT_FOUND, "not-found", e);
    }

    @ExceptionHandler
    ProblemDetail on(ClipNotInStage e) {
        var problem = problem(HttpStatus.CONFLICT, "clip-not-in-stage", e);
        problem.setProperty("stage", e.stage().name());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(StaleBase e) {
        var problem = problem(HttpStatus.CONFLICT, "stale-base", e);
        problem.setProperty("currentRevision", e.currentRevision());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(OwnWork e) {
        return problem(HttpStatus.CONFLICT, "own-work", e);
    }

    @ExceptionHandler
    ProblemDetail on(QueueFull e) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "queue-full", e);
    }

    private static Map<String, String> error(String pointer, String detail) {
        return Map.of("pointer", pointer, "detail", detail);
    }

    private static ProblemDetail scenario(List<ScenarioProblem> problems) {
        var errors = problems.stream()
                .map(problem -> Map.of("pointer", "/scenario" + problem.pointer(), "detail", problem.message()))
                .toList();
        return faulty("The scenario cannot be made as it is.", "scenario", errors);
    }

    private static ProblemDetail faulty(String detail, String type, List<Map<String, String>> errors) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setType(URI.create("urn:vigil:problem:invalid-" + type));
        problem.setProperty("errors", errors);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String type, Exception e) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        problem.setType(URI.create("urn:vigil:problem:" + type));
        return problem;
    }
}
