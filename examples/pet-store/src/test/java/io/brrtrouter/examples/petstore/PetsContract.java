package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.StoreClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code pets}. */
abstract class PetsContract {
  private final StoreClient store;

  PetsContract(StoreClient store) {
    this.store = store;
  }

  private static final String DOG =
      """
      {"name": "Max", "price": 250.5, "born": "2024-02-29", "vaccinated": true,
       "animal": {"kind": "dog", "breed": "Golden Retriever", "goodWithChildren": true},
       "tags": ["trained", "calm"], "attributes": {"collar": "red", "size": "l"}}
      """;

  @Test
  void addsAPetAndSaysWhereItIs() {
    Answer added = store.post("/pets", DOG);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo("/pets/" + added.at("/id"));
    assertThat(store.get(added.header("Location")).json()).isEqualTo(added.json());
  }

  @Test
  void keepsEverythingThatWasSaidOfAPet() {
    Answer added = store.post("/pets", DOG);
    assertThat(added.at("/name")).isEqualTo("Max");
    assertThat(added.json().at("/price").decimalValue()).isEqualByComparingTo("250.5");
    assertThat(added.at("/born")).isEqualTo("2024-02-29");
    assertThat(added.json().at("/vaccinated").asBoolean()).isTrue();
    assertThat(added.json().at("/animal").toString())
        .isEqualTo("{\"kind\":\"dog\",\"breed\":\"Golden Retriever\",\"goodWithChildren\":true}");
    assertThat(added.json().at("/tags").toString()).isEqualTo("[\"trained\",\"calm\"]");
    assertThat(added.json().at("/attributes").toString())
        .isEqualTo("{\"collar\":\"red\",\"size\":\"l\"}");
    assertThat(added.json().get("ownerId").isNull()).isTrue();
    assertThat(added.json().has("kennel")).isFalse();
  }

  @Test
  void knowsEveryKindOfAnimal() {
    String bird =
        """
        {"name": "Pip", "price": 3, "animal": {"kind": "bird", "wingspanCm": 25}}
        """;
    assertThat(store.post("/pets", bird).at("/animal/wingspanCm")).isEqualTo("25");
    assertThat(store.get("/pets/" + store.cat("Tom")).at("/animal/kind")).isEqualTo("cat");
  }

  @Test
  void fillsInWhatTheDocumentHasDefaultsFor() {
    Answer pet = store.get("/pets/" + store.cat("Tom"));
    assertThat(pet.json().at("/vaccinated").asBoolean(true)).isFalse();
    assertThat(pet.json().get("born").isNull()).isTrue();
    assertThat(pet.json().get("tags")).isEmpty();
  }

  @Test
  void listsEveryViolationOfANewPet() {
    Answer refused =
        store.post(
            "/pets",
            """
            {"name": "", "price": 1.005, "tags": ["Loud"], "animal": {"kind": "dog", "breed": "Wolf"}}
            """);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.json().at("/errors"))
        .extracting(
            error -> error.get("pointer").asString() + " " + error.get("keyword").asString())
        .contains("/name minLength", "/price multipleOf", "/tags/0 pattern")
        .anyMatch(error -> error.startsWith("/animal/breed enum"));
  }

  @Test
  void takesTheLongestNamesOfAnyCharactersButZero() {
    String pet = "{\"name\":\"%s\",\"price\":1,\"animal\":{\"kind\":\"cat\",\"indoor\":true},%s}";
    String long60 = "😀".repeat(60);
    String long200 = "😀".repeat(200);
    Answer added =
        store.post("/pets", pet.formatted(long60, "\"attributes\":{\"k\":\"" + long200 + "\"}"));
    assertThat(added.at("/name")).isEqualTo(long60);
    assertThat(added.at("/attributes/k")).isEqualTo(long200);
    String none = "\"tags\":[]";
    assertThat(store.post("/pets", pet.formatted("a\\u0000", none)).status()).isEqualTo(400);
    String key = "\"attributes\":{\"a\\u0000\":\"\"}";
    assertThat(store.post("/pets", pet.formatted("Tom", key)).status()).isEqualTo(400);
    String value = "\"attributes\":{\"a\":\"\\u0000\"}";
    assertThat(store.post("/pets", pet.formatted("Tom", value)).status()).isEqualTo(400);
  }

  @Test
  void refusesAnAnimalThatNobodyKnows() {
    Answer refused =
        store.post("/pets", "{\"name\":\"Nessie\",\"price\":1,\"animal\":{\"kind\":\"fish\"}}");
    assertThat(refused.status()).isEqualTo(400);
  }

  @Test
  void saysWhatItAcceptsWhenItIsSentSomethingElse() {
    assertThat(store.send("POST", "/pets", "text/plain", "Max").status()).isEqualTo(415);
    assertThat(store.send("POST", "/pets", "application/json", "{\"name\":").status())
        .isEqualTo(400);
  }

  /** PostgreSQL keeps no NUL in a text; H2 does. */
  @Test
  void takesWhatTheDatabaseCannotKeepForAMistakeOfTheClient() {
    String pet =
        """
        {"name": "N\\u0000L", "price": 1, "animal": {"kind": "cat", "indoor": false}}
        """;
    assertThat(store.post("/pets", pet).status()).isIn(201, 400);
  }

  @Test
  void letsOnlyOnePetIntoAKennel() {
    String pet =
        """
        {"name": "A", "price": 1, "kennel": {"aisle": 600, "row": 1, "box": 1},
         "animal": {"kind": "cat", "indoor": false}}
        """;
    assertThat(store.post("/pets", pet).status()).isEqualTo(201);
    Answer refused = store.post("/pets", pet);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).isEqualTo("Another pet lives in that kennel.");
  }

  @Test
  void doesNotKnowAPetThatWasNeverAdded() {
    UUID nobody = UUID.randomUUID();
    Answer answer = store.get("/pets/" + nobody);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/detail")).contains(nobody.toString());
    assertThat(store.get("/pets/not-an-id").status()).isEqualTo(400);
    assertThat(store.get("/pets/not-an-id").at("/errors/0/name")).isEqualTo("petId");
  }

  @Test
  void answersHeadWithoutABody() {
    Answer head = store.send("HEAD", "/pets/" + store.cat("Tom"), BodyPublishers.noBody());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Last-Modified")).endsWith("GMT");
    assertThat(head.text()).isEmpty();
    assertThat(store.send("HEAD", "/pets/" + UUID.randomUUID(), BodyPublishers.noBody()).status())
        .isEqualTo(404);
  }

  @Test
  void putsAPetUnderAnIdAndThenReplacesIt() {
    String path = "/pets/" + UUID.randomUUID();
    Answer added = store.put(path, DOG);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo(path);

    Answer replaced = store.put(path, DOG.replace("Max", "Moritz").replace("\"calm\"", "\"old\""));
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(store.get(path).at("/name")).isEqualTo("Moritz");
    assertThat(store.get(path).json().at("/tags").toString()).isEqualTo("[\"trained\",\"old\"]");
  }

  @Test
  void changesWhatIsSaidAndLeavesTheRest() {
    String path = "/pets/" + store.post("/pets", DOG).at("/id");
    Answer changed =
        store.send(
            "PATCH",
            path,
            "application/merge-patch+json",
            "{\"name\": \"Moritz\", \"vaccinated\": false}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/name")).isEqualTo("Moritz");
    assertThat(changed.json().at("/vaccinated").asBoolean(true)).isFalse();
    assertThat(changed.at("/born")).isEqualTo("2024-02-29");
    assertThat(changed.json().at("/price").decimalValue()).isEqualByComparingTo("250.5");
  }

  @Test
  void refusesChangesThatMakeNoSense() {
    String path = "/pets/" + store.cat("Tom");
    String type = "application/merge-patch+json";
    assertThat(store.send("PATCH", path, type, "{}").status()).isEqualTo(400);
    assertThat(store.send("PATCH", path, type, "{\"wings\": 2}").status()).isEqualTo(400);
    assertThat(store.send("PATCH", path, type, "{\"name\": null}").status()).isEqualTo(400);
    assertThat(store.send("PATCH", path, "application/json", "{\"name\":\"A\"}").status())
        .isEqualTo(415);
    assertThat(store.send("PATCH", "/pets/" + UUID.randomUUID(), type, "{\"name\":\"A\"}").status())
        .isEqualTo(404);
  }

  @Test
  void removesAPetOnce() {
    String path = "/pets/" + store.cat("Tom", "tidy");
    Answer removed = store.delete(path);
    assertThat(removed.status()).isEqualTo(204);
    assertThat(removed.text()).isEmpty();
    assertThat(store.delete(path).status()).isEqualTo(404);
    assertThat(store.get(path).status()).isEqualTo(404);
  }

  @Test
  void pagesFromTheLatestOn() {
    for (int i = 1; i <= 5; i++) {
      store.cat("Cat " + i, "paged");
    }
    Answer page = store.get("/pets?tags=paged&limit=2&offset=1");
    assertThat(page.json().at("/items"))
        .extracting(pet -> pet.get("name").asString())
        .containsExactly("Cat 4", "Cat 3");
    assertThat(page.json().at("/total").asInt()).isEqualTo(5);
    assertThat(page.json().at("/limit").asInt()).isEqualTo(2);
    assertThat(page.json().at("/offset").asInt()).isEqualTo(1);
  }

  @Test
  void filtersByKindAndByEveryTag() {
    store.cat("Both", "one", "two");
    store.cat("One", "one");
    assertThat(store.get("/pets?tags=one&tags=two").json().at("/total").asInt()).isEqualTo(1);
    assertThat(store.get("/pets?tags=one&kind=dog").json().at("/total").asInt()).isZero();
    assertThat(store.get("/pets?kind=fish").at("/errors/0/keyword")).isEqualTo("enum");
  }

  @Test
  void reportsEveryWrongParameterTogether() {
    Answer refused = store.get("/pets?limit=1000&offset=-1&tags=NO");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors")).hasSize(3);
  }
}
