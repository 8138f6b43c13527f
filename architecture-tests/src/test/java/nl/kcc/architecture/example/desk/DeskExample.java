package nl.kcc.architecture.example.desk;

/// A body of the desk.
public record DeskExample(String summary) {
}
