package dev.vigil;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server: one jar for every role. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("vigil.css")
public class Application implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "data:,");
        settings.addInlineWithContents(Inline.Position.PREPEND, """
                const chosen = localStorage.getItem("vigil-theme");
                const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
                document.documentElement.setAttribute("theme", dark ? "dark" : "light");
                """, Inline.Wrapping.JAVASCRIPT);
    }

    static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
