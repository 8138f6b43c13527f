package nl.kcc.infra;

import java.time.Duration;
import java.util.Objects;

import org.testcontainers.containers.GenericContainer;

/// A part in a container. Killing is done from inside the engine, so that the container itself stays and can be started
/// again on the same data; the port is bound firmly for that.
record ContainerPart(String name, GenericContainer<?> container, Readiness readiness) implements Part {

    private static final Duration POLL = Duration.ofMillis(100);

    @Override
    public void start() {
        if (!isAlive()) {
            container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (readiness.isGiven()) {
                return;
            }
            Pause.of(POLL);
        }
        throw new PartFailure("The container of " + name + " was not ready within " + atMost.toSeconds() + " s.");
    }

    @Override
    public void stop() {
        if (isAlive()) {
            container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void kill() {
        if (isAlive()) {
            container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public boolean isAlive() {
        return container.isRunning();
    }

    /// Nobody but us has a hand on these containers.
    @Override
    public boolean fell() {
        return false;
    }

    @Override
    public long pid() {
        return Objects.requireNonNull(container.getCurrentContainerInfo().getState().getPidLong());
    }
}
