package nl.kcc.kpi.figures;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which contacts a client asks for, unchecked. Each may be repeated.
public class FilterParameters {

    @QueryParam("municipality")
    @Parameter(description = "CBS code, such as GM0344")
    List<String> municipality;

    @QueryParam("channel")
    @Parameter(description = "PHONE, COUNTER, EMAIL or WEB")
    List<String> channel;

    @QueryParam("topic")
    @Parameter(description = "Code of the topic catalogue, or `none`")
    List<String> topic;

    @QueryParam("department")
    @Parameter(description = "Code of the department, or `none`")
    List<String> department;

    @QueryParam("reason")
    @Parameter(description = "Why it was no success, such as NO_KNOWLEDGE or OVERDUE; `none` for all that were, or are open")
    List<String> reason;
}
