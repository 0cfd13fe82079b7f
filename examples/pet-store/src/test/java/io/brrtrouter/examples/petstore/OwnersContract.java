package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.StoreClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code owners}. */
abstract class OwnersContract {
  private final StoreClient store;

  OwnersContract(StoreClient store) {
    this.store = store;
  }

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void addsAnOwnerWithOrWithoutAnAddress() {
    Answer added = store.post("/owners", "{\"name\": \"Ann\", \"email\": \"ann@example.com\"}");
    assertThat(added.status()).isEqualTo(201);
    assertThat(store.get(added.header("Location")).at("/email")).isEqualTo("ann@example.com");

    Answer without = store.post("/owners", "{\"name\": \"Bo\"}");
    assertThat(without.json().get("email").isNull()).isTrue();
  }

  @Test
  void givesEveryAddressToOneOwnerOnly() {
    String owner = "{\"name\": \"Cy\", \"email\": \"cy@example.com\"}";
    assertThat(store.post("/owners", owner).status()).isEqualTo(201);
    assertThat(store.post("/owners", owner).status()).isEqualTo(409);
    assertThat(store.post("/owners", "{\"name\":\"D\",\"email\":\"nowhere\"}").status())
        .isEqualTo(400);
  }

  @Test
  void listsOwnersByName() {
    owner("Zoe");
    owner("Abe");
    assertThat(store.get("/owners?limit=100").json().at("/items"))
        .extracting(owner -> owner.get("name").asString())
        .contains("Abe", "Zoe")
        .isSorted();
  }

  @Test
  void checksWhetherThereIsAnOwner() {
    String path = "/owners/" + owner("Di");
    assertThat(store.send("HEAD", path, BodyPublishers.noBody()).status()).isEqualTo(200);
    assertThat(store.get(path).at("/name")).isEqualTo("Di");
    String nobody = "/owners/" + UUID.randomUUID();
    assertThat(store.send("HEAD", nobody, BodyPublishers.noBody()).status()).isEqualTo(404);
    assertThat(store.get(nobody).status()).isEqualTo(404);
  }

  @Test
  void saysWhatCanBeDoneWithAnOwner() {
    Answer known = store.send("OPTIONS", "/owners/" + owner("Ed"), BodyPublishers.noBody());
    assertThat(known.status()).isEqualTo(200);
    assertThat(known.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, DELETE");
    assertThat(known.text()).contains("DELETE wants the key");
    Answer nobody = store.send("OPTIONS", "/owners/" + UUID.randomUUID(), BodyPublishers.noBody());
    assertThat(nobody.status()).isEqualTo(404);
  }

  @Test
  void adoptsAPetByForm() {
    UUID pet = store.cat("Ada");
    Answer adopted =
        store.send(
            "POST", "/pets/" + pet + "/adoption", FORM, "name=Jo+%26+Co&email=jo%40a.example");
    assertThat(adopted.status()).isEqualTo(201);
    assertThat(adopted.at("/name")).isEqualTo("Jo & Co");
    assertThat(store.get("/pets/" + pet).at("/ownerId")).isEqualTo(adopted.at("/id"));

    String pets = adopted.header("Location") + "/pets";
    assertThat(store.get(pets).json().at("/total").asInt()).isEqualTo(1);
    assertThat(store.get(pets + "/" + pet).at("/name")).isEqualTo("Ada");
    assertThat(store.get(pets + "/" + store.cat("Other")).status()).isEqualTo(404);
  }

  @Test
  void adoptsAPetOnceOnly() {
    String path = "/pets/" + store.cat("Ada") + "/adoption";
    assertThat(store.send("POST", path, FORM, "name=A&email=a%40b.example").status())
        .isEqualTo(201);
    assertThat(store.send("POST", path, FORM, "name=C&email=c%40d.example").status())
        .isEqualTo(409);
    assertThat(store.get("/owners?limit=100").text()).doesNotContain("c@d.example");
    String nobody = "/pets/" + UUID.randomUUID() + "/adoption";
    assertThat(store.send("POST", nobody, FORM, "name=A&email=e%40f.example").status())
        .isEqualTo(404);
  }

  @Test
  void refusesAFormThatIsWrong() {
    String path = "/pets/" + store.cat("Ada") + "/adoption";
    Answer refused = store.send("POST", path, FORM, "email=nowhere&children=many");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors"))
        .extracting(error -> error.get("keyword").asString())
        .contains("required", "format", "type");
  }

  @Test
  void knowsTheOwnerWhoComesAgain() {
    String form = "name=Fay&email=fay%40example.com";
    Answer first = store.send("POST", "/pets/" + store.cat("A") + "/adoption", FORM, form);
    Answer second = store.send("POST", "/pets/" + store.cat("B") + "/adoption", FORM, form);
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
  }

  @Test
  void removesAnOwnerForThoseWithTheKey() {
    String path = "/owners/" + owner("Gus");
    Answer stranger = store.delete(path);
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.header("WWW-Authenticate")).isNotEmpty();
    assertThat(store.delete(path, "X-API-Key", "guessed").status()).isEqualTo(401);
    assertThat(store.delete(path, "X-API-Key", TestStore.STORE_KEY).status()).isEqualTo(204);
    assertThat(store.delete(path, "X-API-Key", TestStore.STORE_KEY).status()).isEqualTo(404);
  }

  @Test
  void keepsAnOwnerWhoHasPets() {
    Answer owner =
        store.send(
            "POST",
            "/pets/" + store.cat("A") + "/adoption",
            FORM,
            "name=Hal&email=hal%40e.example");
    Answer refused = store.delete(owner.header("Location"), "X-API-Key", TestStore.STORE_KEY);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).isEqualTo("The owner has pets.");
  }

  private String owner(String name) {
    return store.post("/owners", "{\"name\": \"" + name + "\"}").at("/id");
  }
}
