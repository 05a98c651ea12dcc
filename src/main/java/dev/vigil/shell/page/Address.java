package dev.vigil.shell.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands in the browser's address. */
public final class Address {

    private Address() {}

    /** The numbers in a value such as {@code 3,17,4}, each once; what is none is passed over. */
    public static List<Long> numbers(QueryParameters query, String name) {
        return Arrays.stream(query.getSingleParameter(name).orElse("").split(","))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .distinct()
                .toList();
    }

    /** Has it say what is shown, without a step back; empty values are left out. */
    public static void says(String path, Map<String, String> values) {
        var query = new TreeMap<>(values)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        // by the browser alone: the router would take it for a navigation, and close what is open
        UI.getCurrent()
                .getPage()
                .executeJs("history.replaceState(history.state, '', $0)", query.isEmpty() ? path : path + "?" + query);
    }
}
