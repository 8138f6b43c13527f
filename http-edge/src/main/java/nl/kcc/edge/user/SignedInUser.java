package nl.kcc.edge.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/// Who is signed in, for the header of a page.
///
/// @param municipalities codes of those whose contacts this user may see; left out when that is every one there is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignedInUser(String name, List<String> roles, List<String> municipalities) {
}
