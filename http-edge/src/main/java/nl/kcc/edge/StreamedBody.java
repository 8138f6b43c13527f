package nl.kcc.edge;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an `InputStream`: a message that its resource reads piece by piece, such as a file, and that is never in memory as a
/// whole. Neither its encoding nor its length is looked at before; the path of the call stands in `kcc.http.streamed-paths`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface StreamedBody {
}
