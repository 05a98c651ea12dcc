package dev.vigil.dataset.web;

import dev.vigil.dataset.DatasetConflict;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What datasets refuse, as problem details, wherever it comes up. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatasetProblems {

    @ExceptionHandler
    ProblemDetail on(DatasetConflict conflict) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(conflict.getMessage()));
        problem.setType(URI.create("urn:vigil:problem:dataset-conflict"));
        return problem;
    }
}
