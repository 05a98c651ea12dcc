package dev.vigil.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A password from the environment that will not do is a sentence for the operator, not a stack trace. */
class PasswordRefusedAnalyzer extends AbstractFailureAnalyzer<People.Refused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, People.Refused refused) {
        return new FailureAnalysis(
                "The administrator could not be made from VIGIL_ADMIN_PASSWORD. " + refused.reason(),
                "Set another password, or leave it away: then a set-up link is printed.",
                refused);
    }
}
