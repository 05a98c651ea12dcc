package dev.vigil.media.internal;

import java.io.IOException;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;

/** Applies an {@link Orientation} to frames: one in, one out. */
final class UprightFrames implements AutoCloseable {

    private final AVFilterGraph graph;
    private final AVFilterContext in;
    private final AVFilterContext out;
    private final AVFrame upright = avutil.av_frame_alloc();

    /** @param first like all that follow in size and format */
    UprightFrames(Orientation orientation, AVFrame first) throws IOException {
        String source =
                "buffer@in=video_size=%dx%d:pix_fmt=%d:time_base=1/1000000:pixel_aspect=1/1:range=%d:colorspace=%d"
                        .formatted(
                                first.width(), first.height(), first.format(), first.color_range(), first.colorspace());
        graph = avfilter.avfilter_graph_alloc();
        graph.nb_threads(1);
        Ffmpeg.check(
                avfilter.avfilter_graph_parse2(
                        graph,
                        source + "," + orientation.filters() + ",buffersink@out",
                        new AVFilterInOut(null),
                        new AVFilterInOut(null)),
                "building the filters");
        Ffmpeg.check(avfilter.avfilter_graph_config(graph, null), "building the filters");
        in = avfilter.avfilter_graph_get_filter(graph, "buffer@in");
        out = avfilter.avfilter_graph_get_filter(graph, "buffersink@out");
    }

    /** The upright frame, valid until the next call; the frame given is used up. */
    AVFrame turn(AVFrame frame) throws IOException {
        long time = frame.pts();
        avutil.av_frame_unref(upright);
        Ffmpeg.check(avfilter.av_buffersrc_add_frame(in, frame), "turning a frame");
        Ffmpeg.check(avfilter.av_buffersink_get_frame(out, upright), "turning a frame");
        upright.pts(time);
        return upright;
    }

    @Override
    public void close() {
        avutil.av_frame_free(upright);
        avfilter.avfilter_graph_free(graph);
    }
}
