package dev.vigil.media.internal;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Gives frames, in order, to one consumer in a thread of its own; a few wait in line so that lanes need not march in step. */
final class FrameLane {

    /** Takes the frames and, after the last, whatever ends the work. */
    interface Consumer {
        void accept(AVFrame frame) throws IOException;

        void finish() throws IOException;
    }

    private static final int WAITING = 4;

    private final BlockingQueue<AVFrame> queue = new ArrayBlockingQueue<>(WAITING);
    private final AVFrame end = new AVFrame(null);
    private final FutureTask<Void> work;

    FrameLane(String name, Consumer consumer) {
        work = new FutureTask<>(() -> {
            for (AVFrame frame = queue.take(); frame != end; frame = queue.take()) {
                consumer.accept(frame);
                avutil.av_frame_free(frame);
            }
            consumer.finish();
            return null;
        });
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    /** Takes a reference of its own: the frame may be reused at once. */
    void add(AVFrame frame) throws IOException {
        AVFrame reference = avutil.av_frame_alloc();
        Ffmpeg.check(avutil.av_frame_ref(reference, frame), "passing a frame on");
        offer(reference);
    }

    void finish() throws IOException {
        offer(end);
        result();
    }

    private void offer(AVFrame frame) throws IOException {
        try {
            while (!queue.offer(frame, 1, TimeUnit.SECONDS)) {
                if (work.isDone()) {
                    result();
                }
            }
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private void result() throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IOException("encoding failed", e.getCause());
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
