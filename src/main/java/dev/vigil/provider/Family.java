package dev.vigil.provider;

import java.util.List;
import java.util.Locale;

/** The dialects that are spoken, with what a person who decides on one wants to know. */
public enum Family {
    VIDEOS(
            "Videos API",
            "Open models on a machine of your own, served by vLLM-Omni, SGLang or a LiteLLM gateway under /v1/videos. With a Cosmos 3 model behind vLLM-Omni also sim-to-real from depth, parts or edges.",
            "http://127.0.0.1:8000",
            Hosting.SELF,
            0,
            "the licence of the model that you serve",
            "",
            List.of(
                    new Option(
                            "dialect", "Server", "vllm, sglang or openai: they differ in names and transport", "vllm"),
                    new Option("steps", "Inference steps", "1 to 200; empty for the server's own", ""))),
    COSMOS(
            "Cosmos 3 NIM",
            "NVIDIA's world model on a GPU of your own: realistic video that follows the depth, the parts or the edges of a render, so that its labels can be kept.",
            "http://127.0.0.1:8000",
            Hosting.SELF,
            0,
            "NVIDIA Open Model License",
            "",
            List.of(
                    new Option("steps", "Inference steps", "1 to 100", "50"),
                    new Option("guidance", "Guidance", "1 to 7", "3"),
                    new Option(
                            "control_guidance",
                            "Control guidance",
                            "0 to 10: how closely the render is followed",
                            "1.5"))),
    COMFYUI(
            "ComfyUI",
            "Any workflow of your own ComfyUI, VACE and Wan among them. The workflow in API format names its inputs with placeholders.",
            "http://127.0.0.1:8188",
            Hosting.SELF,
            0,
            "the licences of the models in the workflow",
            "",
            List.of(Option.WORKFLOW)),
    COMFYUI_V2(
            "ComfyUI, API v2",
            "The same workflows over Comfy's newer interface, in its cloud or through comfy-api-proxy.",
            "http://127.0.0.1:8189",
            Hosting.SELF,
            0,
            "the licences of the models in the workflow",
            "",
            List.of(Option.WORKFLOW)),
    FAL(
            "fal",
            "Hosted models by the queue of fal.ai; render-to-real of LTX turns a render into a realistic video.",
            "https://queue.fal.run",
            Hosting.PAID,
            0.10,
            "fal.ai terms of service and the licence of the model",
            "",
            List.of(new Option(
                    "intensity",
                    "Render-to-real",
                    "light, strong or strong-v2; for LTX render-to-real only",
                    "light"))),
    REPLICATE(
            "Replicate",
            "Hosted open models by version, Wan 2.2 among them. Results are deleted there after an hour and are fetched at once.",
            "https://api.replicate.com",
            Hosting.PAID,
            0.05,
            "Replicate terms of service and the licence of the model",
            "",
            List.of(new Option(
                    "control_input",
                    "Control input",
                    "the model's input that takes a video, e.g. video; empty where it has none",
                    ""))),
    RUNWAY(
            "Runway",
            "gen4.5 makes video from words; aleph2 edits a video and keeps its motion.",
            "https://api.dev.runwayml.com",
            Hosting.PAID,
            0.15,
            "Runway API terms; moderated runs are charged and repeats suspend the account",
            "C2PA",
            List.of()),
    GEMINI(
            "Gemini Omni",
            "Google's model by the Interactions API. Recognisable people are refused; uploaded video is not edited in the EEA, Switzerland and the UK.",
            "https://generativelanguage.googleapis.com",
            Hosting.PAID,
            0.10,
            "Gemini API additional terms of service",
            "SynthID",
            List.of(new Option("resolution", "Resolution", "360p, 720p, 1080p or 4k", "720p"))),
    VERTEX(
            "Vertex AI, Veo 3.1",
            "Veo on Google Cloud, with seed and negative prompt. The key is that of a service account, as JSON, or an access token.",
            "https://us-central1-aiplatform.googleapis.com",
            Hosting.PAID,
            0.40,
            "Google Cloud service terms, generative AI",
            "SynthID",
            List.of(
                    new Option("project", "Project", "id of the Google Cloud project", ""),
                    new Option("location", "Location", "region of the endpoint", "us-central1"),
                    new Option("resolution", "Resolution", "720p or 1080p", "720p"))),
    OPENROUTER(
            "OpenRouter",
            "Many makers' video models behind one key, with what each can do told by the API.",
            "https://openrouter.ai",
            Hosting.PAID,
            0.20,
            "OpenRouter terms of service and those of the model's maker",
            "",
            List.of());

    /** Who pays: its owner by owning the machine, or by use. */
    enum Hosting {
        SELF,
        PAID
    }

    /** A setting of a connection beyond address, key and model. */
    public record Option(String name, String title, String about, String usual) {
        static final Option WORKFLOW = new Option(
                "workflow",
                "Workflow",
                "exported in API format, with {{prompt}}, {{negative}}, {{seed}}, {{frames}}, {{fps}}, {{width}}, {{height}} and {{control}} where they belong",
                "");
    }

    private final String title;
    private final String about;
    private final String address;
    private final Hosting hosting;
    private final double usdPerSecond;
    private final String terms;
    private final String watermark;
    private final List<Option> options;

    Family(
            String title,
            String about,
            String address,
            Hosting hosting,
            double usdPerSecond,
            String terms,
            String watermark,
            List<Option> options) {
        this.title = title;
        this.about = about;
        this.address = address;
        this.hosting = hosting;
        this.usdPerSecond = usdPerSecond;
        this.terms = terms;
        this.watermark = watermark;
        this.options = options;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** What it adds, for people. */
    public String about() {
        return about;
    }

    /** Where it usually is. */
    public String address() {
        return address;
    }

    /** Whether it runs on a machine of one's own: nobody counts what is submitted, and there may be no key. */
    public boolean selfHosted() {
        return hosting == Hosting.SELF;
    }

    /** A first guess of what a second of video costs in US dollars; the connection says better. */
    public double usdPerSecond() {
        return usdPerSecond;
    }

    /** Whose terms its videos are under. */
    public String terms() {
        return terms;
    }

    /** The mark that every video carries, empty where none is known. */
    public String watermark() {
        return watermark;
    }

    public List<Option> options() {
        return options;
    }
}
