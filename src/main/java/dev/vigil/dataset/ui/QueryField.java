package dev.vigil.dataset.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vigil.dataset.query.QueryProblem;
import dev.vigil.dataset.query.QueryReader;

/** Takes a query over clips and says where one cannot be read. */
class QueryField extends TextField {

    QueryField() {
        super("Only clips with");
        setPlaceholder("microsleep > 1.5 s and sunglasses and NIR");
        setHelperText("Labels (longest, total, count, share), eyewear, skin, sex, age, lux, spectrum, subject ~ \"…\";"
                + " and, or, not, parentheses.");
        setMaxLength(QueryReader.MAX_LENGTH);
        setWidthFull();
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
    }

    void accepted() {
        setInvalid(false);
    }

    void refused(QueryProblem problem) {
        setErrorMessage("At character " + (problem.position() + 1) + ": " + problem.getMessage());
        setInvalid(true);
    }
}
