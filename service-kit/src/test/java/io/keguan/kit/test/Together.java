package io.keguan.kit.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing many times at the same moment. */
public final class Together {

    private Together() {}

    /** Starts all at once, each on a thread of its own, and returns their results in order. */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        CountDownLatch start = new CountDownLatch(1);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(times, 64))) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    start.await();
                    return work.apply(number);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
