package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.StoreClient.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code catalogue}. */
abstract class CatalogueContract {
  private final StoreClient store;

  CatalogueContract(StoreClient store) {
    this.store = store;
  }

  @Test
  void findsPetsWithAnyOfTheTags() {
    store.cat("Red", "red");
    store.cat("Blue", "blue");
    store.cat("Green", "green");
    assertThat(names(store.get("/search?tags=red%7Cblue"))).containsExactly("Blue", "Red");
  }

  @Test
  void findsPetsByWhatTheyAreLike() {
    store.cat("Marmalade", "findable");
    String found = "/search?tags=findable&filter%5Bname%5D=MALA&filter%5BmaxPrice%5D=10";
    assertThat(names(store.get(found))).containsExactly("Marmalade");
    assertThat(
            names(
                store.get(
                    found + "&filter[vaccinated]=true".replace("[", "%5B").replace("]", "%5D"))))
        .isEmpty();
    assertThat(names(store.get("/search?tags=findable&filter%5Bkind%5D=dog"))).isEmpty();
  }

  @Test
  void refusesAFilterItDoesNotKnow() {
    assertThat(store.get("/search?filter%5Bcolour%5D=red").status()).isEqualTo(400);
    assertThat(store.get("/search?filter%5Bkind%5D=fish").status()).isEqualTo(400);
  }

  @Test
  void sendsTheTraceBack() {
    String trace = UUID.randomUUID().toString();
    assertThat(store.get("/search", "X-Trace-Id", trace).header("X-Trace-Id")).isEqualTo(trace);
    assertThat(store.get("/search").header("X-Trace-Id")).isEmpty();
    assertThat(store.get("/search", "X-Trace-Id", "1").at("/errors/0/in")).isEqualTo("header");
  }

  @Test
  void putsTheShortlistedPetFirst() {
    UUID old = store.cat("Old", "shortlisted");
    store.cat("New", "shortlisted");
    Answer found = store.get("/search?tags=shortlisted", "Cookie", "a=b; shortlist=" + old);
    assertThat(names(found)).containsExactly("Old", "New");
    assertThat(store.get("/search", "Cookie", "shortlist=x").at("/errors/0/in"))
        .isEqualTo("cookie");
  }

  @Test
  void countsPetsByKindAndByTag() {
    store.cat("Counted", "counted");
    store.cat("Counted", "counted");
    assertThat(store.get("/inventory").json().get("cat").asInt()).isGreaterThanOrEqualTo(2);
    Answer tag = store.get("/tags/.counted");
    assertThat(tag.at("/tag")).isEqualTo("counted");
    assertThat(tag.json().get("count").asInt()).isEqualTo(2);
    assertThat(store.get("/tags/.Not-A-Tag").status()).isEqualTo(400);
  }

  @Test
  void saysWhoLivesInAKennel() {
    store.post(
        "/pets",
        """
        {"name": "Tom", "price": 1, "kennel": {"aisle": 7, "row": 8, "box": 9},
         "animal": {"kind": "cat", "indoor": true}}
        """);
    Answer kennel = store.get("/kennels/;aisle=7;row=8;box=9");
    assertThat(kennel.at("/pet/name")).isEqualTo("Tom");
    assertThat(kennel.json().get("position").toString())
        .isEqualTo("{\"aisle\":7,\"row\":8,\"box\":9}");
    assertThat(store.get("/kennels/;aisle=9;row=8;box=7").json().get("pet").isNull()).isTrue();
  }

  @Test
  void refusesAPositionThatIsNone() {
    assertThat(store.get("/kennels/;aisle=1;row=2").at("/errors/0/keyword")).isEqualTo("required");
    assertThat(store.get("/kennels/;aisle=1;row=2;box=x").status()).isEqualTo(400);
  }

  private static List<String> names(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer
        .json()
        .at("/results")
        .valueStream()
        .map(pet -> pet.get("name").asString())
        .toList();
  }
}
