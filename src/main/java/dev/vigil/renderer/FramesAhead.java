package dev.vigil.renderer;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/**
 * Makes frames in order and ahead of their use. Two are in the making at a time, so that one keeps the processors busy while
 * the other waits for its slowest piece or does what cannot be shared out.
 */
final class FramesAhead<T> implements Iterator<T> {

    private static final int AT_A_TIME = 2;

    private final IntFunction<T> make;
    private final int end;
    private final Queue<FutureTask<T>> begun = new ConcurrentLinkedQueue<>();
    private int ordinal;

    FramesAhead(int count, IntFunction<T> make) {
        this.make = make;
        this.end = count;
    }

    @Override
    public boolean hasNext() {
        return ordinal < end || !begun.isEmpty();
    }

    @Override
    public T next() {
        begin();
        FutureTask<T> first = begun.peek();
        if (first == null) {
            throw new NoSuchElementException();
        }
        // whoever comes first makes a frame; this thread takes the one after it rather than wait
        first.run();
        if (!first.isDone()) {
            makeBegun();
        }
        try {
            return finished(first);
        } finally {
            begun.remove(first);
            begin();
        }
    }

    private void begin() {
        while (ordinal < end && begun.size() < AT_A_TIME) {
            int next = ordinal++;
            begun.add(new FutureTask<>(() -> make.apply(next)));
            pool().execute(this::makeBegun);
        }
    }

    private static ForkJoinPool pool() {
        return ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool() : ForkJoinPool.commonPool();
    }

    /** Makes what nobody makes yet. */
    private void makeBegun() {
        begun.forEach(FutureTask::run);
    }

    private static <T> T finished(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException("a frame could not be made", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
