package dev.vigil.security.web;

import dev.vigil.security.BodyTooLarge;
import dev.vigil.security.People;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Calls that cannot be read, as problem details: what, and where in the body. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallProblems extends ResponseEntityExceptionHandler {

    record FieldError(String pointer, String detail) {}

    @ExceptionHandler
    ProblemDetail refused(People.Refused refused) {
        return badRequest(refused.reason(), List.of(new FieldError("/" + refused.field(), refused.reason())));
    }

    /** Text that no column takes is refused wherever it comes in: in addresses and forms here, in JSON as it is read. */
    @InitBinder
    void refuseControlCharacters(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PlainText.Parameter());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = e.getRequiredType();
        var detail = type == String.class
                ? PlainText.REFUSAL
                : type != null && type.isEnum()
                        ? "The value must be one of " + Arrays.toString(type.getEnumConstants()) + "."
                        : "The value has the wrong type.";
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var errors = name == null ? List.<FieldError>of() : List.of(new FieldError("/" + name, detail));
        return handleExceptionInternal(e, badRequest(detail, errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BodyTooLarge tooLarge) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONTENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
            return handleExceptionInternal(e, problem, headers, HttpStatus.CONTENT_TOO_LARGE, request);
        }
        var problem = switch (e.getCause()) {
            case PlainText.Refused refused ->
                badRequest(PlainText.REFUSAL, List.of(new FieldError(pointer(refused), PlainText.REFUSAL)));
            case UnrecognizedPropertyException unknown -> {
                var detail = "There is no field '" + unknown.getPropertyName() + "' here.";
                yield badRequest(detail, List.of(new FieldError(pointer(unknown), detail)));
            }
            case DatabindException mismatch -> {
                var detail = "The value has the wrong type or is not one of the allowed ones.";
                yield badRequest(detail, List.of(new FieldError(pointer(mismatch), detail)));
            }
            case StreamReadException broken ->
                badRequest("The body is not JSON: line " + broken.getLocation().getLineNr() + ".", List.of());
            case null, default -> badRequest("The body cannot be read.", List.of());
        };
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new FieldError("/" + f.getField().replace('.', '/'), String.valueOf(f.getDefaultMessage())))
                .toList();
        return handleExceptionInternal(e, badRequest("Some fields will not do.", errors), headers, status, request);
    }

    private static ProblemDetail badRequest(String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    private static String pointer(JacksonException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escape(name));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
