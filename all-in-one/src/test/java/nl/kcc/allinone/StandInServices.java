package nl.kcc.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A checkout in which the three services are packaged, each a [StandIn].
final class StandInServices {

    private StandInServices() {
    }

    static void packageIn(Path repository) throws IOException {
        for (var service : Service.values()) {
            var program = service.program(repository);
            Files.createDirectories(program.getParent());
            try (var jar = new JarOutputStream(Files.newOutputStream(program), manifest());
                    var code = StandIn.class.getResourceAsStream("StandIn.class")) {
                jar.putNextEntry(new JarEntry(StandIn.class.getName().replace('.', '/') + ".class"));
                code.transferTo(jar);
            }
        }
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        return manifest;
    }
}
