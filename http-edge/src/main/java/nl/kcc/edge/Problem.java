package nl.kcc.edge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A refusal that the client is told about as problem details (RFC 9457). A service throws one of the kinds below, or a
/// subclass named for its domain (`ContactAlreadyAnswered extends Problem.Conflict`).
///
/// The detail is a Dutch sentence for the person at the screen, without anything personal in it. The slug ends the
/// `type` of the problem; clients may rely on it, so it never changes. Problems carry no stack trace: they are answers.
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String slug;

    private Problem(int status, String slug, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    public final int status() {
        return status;
    }

    /// The stable last part of the problem's `type`, such as `not-found`.
    public final String slug() {
        return slug;
    }

    /// After how long the same request may succeed, where that is known.
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /// What is wrong with the input; empty unless it is the input that is wrong.
    public List<Violation> violations() {
        return List.of();
    }

    /// 404: there is no such thing, or not for this user.
    public static class NotFound extends Problem {
        private static final long serialVersionUID = 1;

        public NotFound(String detail) {
            this("not-found", detail);
        }

        public NotFound(String slug, String detail) {
            super(404, slug, detail);
        }
    }

    /// 403: this user may not do that.
    public static class Forbidden extends Problem {
        private static final long serialVersionUID = 1;

        public Forbidden(String detail) {
            super(403, "forbidden", detail);
        }
    }

    /// 409: the thing's present state forbids it; nothing was changed.
    public static class Conflict extends Problem {
        private static final long serialVersionUID = 1;

        public Conflict(String detail) {
            this("conflict", detail);
        }

        public Conflict(String slug, String detail) {
            super(409, slug, detail);
        }
    }

    /// 422: well-formed, and yet it cannot be done, such as an idempotency key used before with another body.
    public static class Unprocessable extends Problem {
        private static final long serialVersionUID = 1;

        public Unprocessable(String detail) {
            this("unprocessable", detail);
        }

        public Unprocessable(String slug, String detail) {
            super(422, slug, detail);
        }
    }

    /// 503 with `Retry-After`: not now; nothing was changed and the same request may succeed soon.
    public static class Busy extends Problem {
        private static final long serialVersionUID = 1;

        public Busy(String detail) {
            super(503, "busy", detail);
        }
    }

    /// 429 with `Retry-After`: too often, and when it may be tried again.
    public static class TooManyRequests extends Problem {
        private static final long serialVersionUID = 1;

        private final Duration retryAfter;

        public TooManyRequests(String detail, Duration retryAfter) {
            super(429, "too-many-requests", detail);
            this.retryAfter = retryAfter;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(retryAfter);
        }
    }

    /// 400: the input is wrong, and where.
    public static class InvalidInput extends Problem {
        private static final long serialVersionUID = 1;

        /// Nobody mends more at a time, and an answer stays short whatever was sent.
        private static final int MOST_NAMED = 20;

        private final transient List<Violation> violations;

        /// @param message a Dutch sentence; see [Violation]
        public InvalidInput(String field, String message) {
            this(List.of(new Violation(field, message)));
        }

        /// The first twenty are named; for more, the detail says how many there are.
        public InvalidInput(List<Violation> violations) {
            super(400, "invalid-input", detail(violations));
            this.violations = List.copyOf(violations.subList(0, Math.min(violations.size(), MOST_NAMED)));
        }

        private static String detail(List<Violation> violations) {
            String named = violations.stream().limit(MOST_NAMED).map(Violation::message).collect(Collectors.joining(" "));
            return violations.size() <= MOST_NAMED ? named
                    : named + " En nog %d andere fouten.".formatted(violations.size() - MOST_NAMED);
        }

        @Override
        public List<Violation> violations() {
            return violations;
        }
    }
}
