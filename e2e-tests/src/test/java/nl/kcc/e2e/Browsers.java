package nl.kcc.e2e;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

/// The Chromium that is installed on this machine; none is downloaded.
record Browsers(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path ON_A_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    static Browsers start(String... more) {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var arguments = Stream.concat(Stream.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"),
                Stream.of(more));
        return new Browsers(playwright, playwright.chromium()
                .launch(new LaunchOptions().setExecutablePath(installed()).setArgs(arguments.toList())));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path installed() {
        var folders = System.getenv("PATH").split(File.pathSeparator);
        return Stream.concat(NAMES.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name))),
                Stream.of(ON_A_MAC)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("The page tests need a browser: install chromium."));
    }
}
