package dev.vigil.dataset;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DataAccessException;

/** Turns what a trigger or a unique key refused into the same refusal that the service itself gives: the guards win every race. */
final class GuardRefusals {

    private static final String OUR_CLASS = "VG";

    private GuardRefusals() {}

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof PSQLException refusal && isOurs(refusal)) {
                var message = refusal.getServerErrorMessage();
                throw new DatasetConflict(sentence(message == null ? null : message.getMessage()));
            }
            if (e.getMostSpecificCause() instanceof PSQLException twice
                    && PSQLState.UNIQUE_VIOLATION.getState().equals(twice.getSQLState())) {
                throw new DatasetConflict("Somebody else did the same at this moment: look at what there is now.");
            }
            throw e;
        }
    }

    private static boolean isOurs(SQLException refusal) {
        return refusal.getSQLState() != null && refusal.getSQLState().startsWith(OUR_CLASS);
    }

    private static String sentence(@Nullable String message) {
        if (message == null || message.isEmpty()) {
            return "The database refused the change.";
        }
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
