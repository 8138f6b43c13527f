package nl.kcc.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Reads for all screens, on one thread and into one buffer, since the load client shares the cores with what it measures:
/// for healthy screens as soon as something has come, for slow ones a little four times a second.
final class ScreenReader implements AutoCloseable {
    private static final long SLOW_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PATIENCE_MILLIS = 50;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024);
    private final Queue<WatchingScreen> newcomers = new ConcurrentLinkedQueue<>();
    private final Queue<WatchingScreen> slow = new ConcurrentLinkedQueue<>();
    private final Selector selector;
    private long slowRead;

    ScreenReader() throws IOException {
        selector = Selector.open();
        Thread.ofPlatform().daemon().name("screens").start(this::run);
    }

    void watch(WatchingScreen screen) {
        switch (screen.kind()) {
            case HEALTHY -> newcomers.add(screen);
            case SLOW -> slow.add(screen);
            case STOPPED -> {
                // never reads
            }
        }
    }

    private void run() {
        try {
            while (true) {
                selector.select(this::ready, PATIENCE_MILLIS);
                for (var next = newcomers.poll(); next != null; next = newcomers.poll()) {
                    next.channel().register(selector, SelectionKey.OP_READ, next);
                }
                if (System.nanoTime() - slowRead > SLOW_EVERY) {
                    slowRead = System.nanoTime();
                    slow.removeIf(screen -> !screen.read(buffer));
                }
            }
        } catch (ClosedSelectorException | IOException _) {
            // closed from our side; were it not, the figures would stay behind and show it
        }
    }

    private void ready(SelectionKey key) {
        if (!((WatchingScreen) key.attachment()).read(buffer)) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
