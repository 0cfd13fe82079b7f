package io.brrtrouter.load.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.ByteArrayBodyPart;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;

/** The steps of visitors, and the answers that they expect. */
final class Journeys {
  private static final String PET =
      """
      {"name": "Max", "price": 250.0, "tags": ["calm", "trained"],
       "animal": {"kind": "dog", "breed": "Labrador", "goodWithChildren": true}}\
      """;
  private static final byte[] PICTURE = new byte[20_000];

  private Journeys() {}

  /** Looks around, brings a pet, changes it, photographs it, and takes it away again. */
  static ScenarioBuilder keeper() {
    return scenario("keeper")
        .exec(list(), create(), get(), update(), upload(), mistakes(), delete());
  }

  /** Watches what happens, until three things have. */
  static ScenarioBuilder watcher() {
    return scenario("watcher")
        .exec(
            http("events")
                .get("/events?max=3")
                .header("Accept", "text/event-stream")
                .check(status().is(200)));
  }

  private static ChainBuilder list() {
    return exec(
        http("list pets")
            .get("/pets")
            .queryParam("limit", "5")
            .check(status().is(200), jsonPath("$.limit").is("5")),
        http("inventory").get("/inventory").check(status().is(200)));
  }

  private static ChainBuilder create() {
    return exec(
        http("add pet")
            .post("/pets")
            .header("Content-Type", "application/json")
            .body(StringBody(PET))
            .check(
                status().is(201), jsonPath("$.name").is("Max"), header("Location").saveAs("pet")));
  }

  private static ChainBuilder get() {
    return exec(
        http("get pet").get("#{pet}").check(status().is(200), jsonPath("$.name").is("Max")));
  }

  private static ChainBuilder update() {
    return exec(
        http("change pet")
            .patch("#{pet}")
            .header("Content-Type", "application/merge-patch+json")
            .body(StringBody("{\"price\": 120, \"vaccinated\": true}"))
            .check(status().is(200), jsonPath("$.vaccinated").is("true")));
  }

  private static ChainBuilder upload() {
    return exec(
        http("upload photo")
            .post("#{pet}/photos")
            .bodyPart(
                ByteArrayBodyPart("file", PICTURE).fileName("max.png").contentType("image/png"))
            .check(status().is(201), header("Location").saveAs("photo")),
        http("get photo").get("#{photo}").header("Accept", "*/*").check(status().is(200)));
  }

  /** What is answered with an error, as it should be. */
  private static ChainBuilder mistakes() {
    return exec(
        http("no such path").get("/nowhere").check(status().is(404)),
        http("no such method").put("/pets").check(status().is(405)),
        http("not an id").get("/pets/max").check(status().is(400)),
        http("not a pet")
            .post("/pets")
            .header("Content-Type", "application/json")
            .body(StringBody("{\"name\": \"\", \"price\": -1}"))
            .check(status().is(400), jsonPath("$.errors[0].pointer").exists()),
        http("not for everybody").get("/admin/settings").check(status().is(401)));
  }

  private static ChainBuilder delete() {
    return exec(
        http("remove pet").delete("#{pet}").check(status().is(204)),
        http("get removed pet").get("#{pet}").check(status().is(404)));
  }
}
