package dev.vigil.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what: each endpoint with the least role it asks for. A new endpoint must be entered here. */
@VigilTest
class RolesMatrixTests {

    private static final List<String> LADDER = List.of(Roles.ANNOTATOR, Roles.REVIEWER, Roles.LEAD, Roles.ADMIN);

    /** Method, path, least role, and a body that is readable but changes nothing. */
    private static final String TABLE = """
            GET    /api/v1/me                                              ANNOTATOR
            GET    /api/v1/tokens                                          ANNOTATOR
            POST   /api/v1/tokens                                          ANNOTATOR {"days":-1}
            DELETE /api/v1/tokens/{id}                                     ANNOTATOR
            GET    /api/v1/me/preferences                                  ANNOTATOR
            PUT    /api/v1/me/preferences                                  ANNOTATOR {}
            GET    /api/v1/people                                          ADMIN
            GET    /api/v1/people/{id}                                     ADMIN
            POST   /api/v1/people                                          ADMIN     {"password":"short"}
            PATCH  /api/v1/people/{id}                                     ADMIN     {}
            GET    /api/v1/requests                                        ANNOTATOR
            GET    /api/v1/requests/{id}                                   ANNOTATOR
            POST   /api/v1/requests                                        LEAD      {"count":0}
            POST   /api/v1/clips                                           LEAD      (file)
            POST   /api/v1/imports                                         LEAD      (file)
            POST   /api/v1/imports/preview                                 LEAD      (file)
            POST   /api/v1/imports/all                                     LEAD      (file)
            GET    /api/v1/augmentations/edits                             LEAD
            POST   /api/v1/augmentations                                   LEAD      {"clips":[],"recipe":{}}
            POST   /api/v1/clips/{clipId}/augmentation.jpg                 LEAD      {}
            GET    /api/v1/video-models                                    LEAD
            GET    /api/v1/connections                                     LEAD
            PUT    /api/v1/connections/{name}                              ADMIN     {"family":"COSMOS","address":"none"}
            POST   /api/v1/connections/{name}/test                         ADMIN
            GET    /api/v1/budgets                                         LEAD
            PUT    /api/v1/budgets/{project}                               ADMIN     {"usdPerMonth":-1}
            GET    /api/v1/video-orders                                    LEAD
            GET    /api/v1/video-orders/{id}                               LEAD
            POST   /api/v1/video-orders                                    LEAD      {"connection":"nowhere","clips":[]}
            POST   /api/v1/video-orders/preview                            LEAD      {"connection":"nowhere"}
            GET    /api/v1/imports/mappings                                LEAD
            PUT    /api/v1/imports/mappings/{name}                         LEAD      {"a":""}
            DELETE /api/v1/imports/mappings/{name}                         LEAD
            GET    /api/v1/jobs                                            ANNOTATOR
            GET    /api/v1/jobs/{id}                                       ANNOTATOR
            POST   /api/v1/jobs/{id}/cancel                                LEAD
            POST   /api/v1/jobs/{id}/retry                                 LEAD
            GET    /api/v1/clips                                           ANNOTATOR
            GET    /api/v1/clips/{id}                                      ANNOTATOR
            GET    /api/v1/clips/{id}/frames/{n}.jpg                       ANNOTATOR
            GET    /api/v1/clips/{id}/frames/{n}/segmentation.png          ANNOTATOR
            GET    /api/v1/clips/{id}/frames/{n}/depth.png                 ANNOTATOR
            GET    /api/v1/clips/{id}/video.mp4                            ANNOTATOR
            GET    /api/v1/clips/{id}/pack                                 ANNOTATOR
            GET    /api/v1/clips/{id}/pack/{chunk}                         ANNOTATOR
            GET    /api/v1/clips/{clipId}/editor                           ANNOTATOR
            GET    /api/v1/clips/{clipId}/operations                       ANNOTATOR
            POST   /api/v1/clips/{clipId}/operations                       ANNOTATOR {"baseRevision":1,"operations":[]}
            POST   /api/v1/clips/{clipId}/rebase                           ANNOTATOR
            POST   /api/v1/clips/{clipId}/submit                           ANNOTATOR {"baseRevision":1}
            POST   /api/v1/clips/{clipId}/presence                         ANNOTATOR {"tab":"","frame":0,"editing":false,"unsaved":0}
            GET    /api/v1/clips/{clipId}/remarks                          ANNOTATOR
            POST   /api/v1/clips/{clipId}/remarks                          ANNOTATOR {"frame":0,"body":""}
            POST   /api/v1/clips/{clipId}/remarks/{remark}/replies         ANNOTATOR {"body":""}
            POST   /api/v1/clips/{clipId}/remarks/{remark}/resolve         ANNOTATOR {}
            POST   /api/v1/clips/{clipId}/remarks/{remark}/reopen          ANNOTATOR {}
            POST   /api/v1/clips/{clipId}/tracking                         ANNOTATOR {}
            GET    /api/v1/clips/{clipId}/verdicts                         ANNOTATOR
            POST   /api/v1/clips/{clipId}/verdicts                         REVIEWER  {"revision":1,"verdict":"approve"}
            GET    /api/v1/clips/{clipId}/revisions                        ANNOTATOR
            POST   /api/v1/clips/{clipId}/revisions                        LEAD      {}
            GET    /api/v1/clips/{clipId}/labels                           ANNOTATOR
            GET    /api/v1/clips/{clipId}/lineage                          ANNOTATOR
            POST   /api/v1/clips/{clipId}/erase                            LEAD      {"reason":"x"}
            GET    /api/v1/datasets                                        ANNOTATOR
            POST   /api/v1/datasets                                        LEAD      {"slug":"Not a slug"}
            GET    /api/v1/datasets/{slug}                                 ANNOTATOR
            GET    /api/v1/datasets/{slug}/splits                          ANNOTATOR
            PUT    /api/v1/datasets/{slug}/splits                          LEAD      {"train":70,"val":15,"test":15}
            GET    /api/v1/datasets/{slug}/plan                            ANNOTATOR
            PUT    /api/v1/datasets/{slug}/plan                            LEAD      {}
            GET    /api/v1/datasets/{slug}/diff                            ANNOTATOR
            GET    /api/v1/datasets/{slug}/diff/{clipId}                   ANNOTATOR
            POST   /api/v1/datasets/{slug}/versions                        LEAD      {}
            GET    /api/v1/datasets/{slug}/versions/{version}              ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/candidates   ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/splits       ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/leaks        ANNOTATOR
            PUT    /api/v1/datasets/{slug}/versions/{version}/clips/{clipId} LEAD
            DELETE /api/v1/datasets/{slug}/versions/{version}/clips/{clipId} LEAD
            POST   /api/v1/datasets/{slug}/versions/{version}/freeze       LEAD
            POST   /api/v1/datasets/{slug}/versions/{version}/submit       LEAD
            POST   /api/v1/datasets/{slug}/versions/{version}/return       LEAD      {"reason":"x"}
            POST   /api/v1/datasets/{slug}/versions/{version}/withdraw     LEAD      {"reason":"x"}
            POST   /api/v1/datasets/{slug}/versions/{version}/restore      LEAD
            PUT    /api/v1/datasets/{slug}/versions/{version}/tags/{name}  LEAD
            DELETE /api/v1/datasets/{slug}/versions/{version}/tags/{name}  LEAD
            GET    /api/v1/datasets/{slug}/versions/{version}/composition  ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/queries      ANNOTATOR
            POST   /api/v1/datasets/{slug}/versions/{version}/queries      LEAD      {"withoutNearDuplicates":false}
            POST   /api/v1/datasets/{slug}/versions/{version}/merge        LEAD      {"from":"1.0.0"}
            GET    /api/v1/datasets/{slug}/versions/{version}/conflicts    ANNOTATOR
            PUT    /api/v1/datasets/{slug}/versions/{version}/conflicts/{id} REVIEWER {"choice":"ours"}
            GET    /api/v1/datasets/{slug}/versions/{version}/datasheet    ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/verify       ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/verifications ANNOTATOR
            POST   /api/v1/datasets/{slug}/versions/{version}/verifications ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/export       ANNOTATOR
            GET    /api/v1/datasets/{slug}/versions/{version}/exports      ANNOTATOR
            POST   /api/v1/datasets/{slug}/versions/{version}/exports      ANNOTATOR {"format":"openlabel"}
            GET    /api/v1/exports/{id}                                    ANNOTATOR
            GET    /api/v1/exports/{id}/file                               ANNOTATOR
            DELETE /api/v1/exports/{id}                                    LEAD
            """;

    private record Call(String method, String path, String least, String body) {

        static Call of(String line) {
            var cells = line.strip().split("\\s+", 4);
            return new Call(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
        }

        /** Numbers and names that stand for nothing: what is let through finds nothing. */
        String at() {
            return path.replaceAll("\\{(slug|version)}", "nowhere").replaceAll("\\{\\w+}", "999999999");
        }

        Rest.Answer by(Rest caller) {
            var at = at();
            return body.equals("(file)")
                    ? caller.upload(at, "empty.mp4", new byte[0], "", "")
                    : caller.call(method, at, body);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void letsEachRoleDoWhatTheTableSaysAndNothingElse() {
        Map<String, Rest> callers = new LinkedHashMap<>();
        for (var role : LADDER) {
            var name = "matrix-" + role.toLowerCase(Locale.ROOT);
            people.with(name, role);
            callers.put(role, Rest.as(name, port));
        }
        var nobody = Rest.nobody(port);
        var softly = new SoftAssertions();
        TABLE.lines().map(Call::of).forEach(call -> {
            softly.assertThat(call.by(nobody).status()).as("nobody: %s", call).isIn(401, 403);
            callers.forEach((role, caller) -> {
                var answer = call.by(caller);
                if (LADDER.indexOf(role) < LADDER.indexOf(call.least())) {
                    softly.assertThat(answer.status())
                            .as("%s: %s %s", role, call, answer.body())
                            .isEqualTo(403);
                } else {
                    softly.assertThat(answer.status())
                            .as("%s: %s %s", role, call, answer.body())
                            .isLessThan(500)
                            .isNotIn(401, 403);
                }
            });
        });
        softly.assertAll();
    }

    @Test
    void asksForTheRoleBeforeItLooksAtTheBody() {
        people.with("matrix-annotator", Roles.ANNOTATOR);
        var caller = Rest.as("matrix-annotator", port);
        var softly = new SoftAssertions();
        TABLE.lines()
                .map(Call::of)
                .filter(call -> !call.body().isEmpty() && !call.least().equals(Roles.ANNOTATOR))
                .forEach(call -> softly.assertThat(
                                caller.call(call.method(), call.at(), "{").status())
                        .as(call.toString())
                        .isEqualTo(403));
        softly.assertAll();
    }

    @Test
    void documentsEveryEndpoint() {
        people.with("matrix-annotator", Roles.ANNOTATOR);
        var paths = Rest.as("matrix-annotator", port).get("/v3/api-docs").json().path("paths");
        var softly = new SoftAssertions();
        TABLE.lines()
                .map(Call::of)
                .forEach(call -> softly.assertThat(
                                paths.path(call.path()).has(call.method().toLowerCase(Locale.ROOT)))
                        .as(call.toString())
                        .isTrue());
        softly.assertAll();
    }

    @Test
    void knowsEveryEndpoint() {
        var real = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> real.add(method + " " + path))));
        var tabled = new TreeSet<String>();
        TABLE.lines().map(Call::of).forEach(call -> tabled.add(call.method() + " " + call.path()));
        assertThat(real).isEqualTo(tabled);
    }
}
