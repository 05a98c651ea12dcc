package dev.vigil.bench;

import dev.vigil.RunningServer;
import dev.vigil.provider.StubbedModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What a server holds in memory for orders that are under way at a model, and how long it takes to send them. */
final class OrdersBenchmark implements Benchmark {

    private static final int ORDERS = 200;
    private static final String SCENARIO = "{\"duration_s\":4,\"camera\":{\"width\":1280,\"height\":720}}";

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Row> measure() throws Exception {
        try (var model = new StubbedModel();
                var server = RunningServer.on(RunningServer.folder("orders"))) {
            server.send(
                    "PUT",
                    "/api/v1/connections/bench",
                    "{\"family\":\"VIDEOS\",\"address\":\"%s\",\"mostAtOnce\":%d}".formatted(model.address(), ORDERS));
            // one first: what is loaded once is no order's doing
            order(server, 1);
            awaitQueued(server, 1);
            double before = server.peakResidentMegabytes();
            long begun = System.nanoTime();
            order(server, ORDERS - 1);
            awaitQueued(server, ORDERS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            // several rounds of asking
            TimeUnit.SECONDS.sleep(60);
            double added = server.peakResidentMegabytes() - before;
            return List.of(
                    Row.atMost("200 orders in flight, memory added", added, "MB", 300),
                    Row.atMost("200 orders sent in", seconds, "s", 60));
        }
    }

    private static void order(RunningServer server, int count) throws Exception {
        server.send(
                "POST",
                "/api/v1/requests",
                "{\"generator\":\"bench\",\"count\":%d,\"scenario\":%s}".formatted(count, SCENARIO));
    }

    private static void awaitQueued(RunningServer server, int count) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            JsonNode orders = server.send("GET", "/api/v1/video-orders", null);
            long queued = orders.valueStream()
                    .filter(order -> order.path("state").asString().equals("QUEUED"))
                    .count();
            if (queued >= count) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("not all orders were sent within two minutes");
    }
}
