package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.api.AddPet;
import io.brrtrouter.examples.petstore.api.Cat;
import io.brrtrouter.examples.petstore.api.GetInventory;
import io.brrtrouter.examples.petstore.api.GetKennel;
import io.brrtrouter.examples.petstore.api.GetTag;
import io.brrtrouter.examples.petstore.api.Kennel;
import io.brrtrouter.examples.petstore.api.Kind;
import io.brrtrouter.examples.petstore.api.NewPet;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.PetFilter;
import io.brrtrouter.examples.petstore.api.Position;
import io.brrtrouter.examples.petstore.api.SearchPets;
import io.brrtrouter.examples.petstore.api.SearchResult;
import io.brrtrouter.examples.petstore.api.TagCount;
import io.brrtrouter.test.TestRequest;
import io.brrtrouter.test.TestService;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code catalogue}. */
abstract class CatalogueContract {
  private final TestService store;

  CatalogueContract(TestService store) {
    this.store = store;
  }

  @Test
  void findsPetsWithAnyOfTheTags() {
    TestStore.cat(store, "Red", "red");
    TestStore.cat(store, "Blue", "blue");
    TestStore.cat(store, "Green", "green");
    assertThat(names(search("red", "blue"))).containsExactly("Blue", "Red");
  }

  @Test
  void findsPetsByWhatTheyAreLike() {
    TestStore.cat(store, "Marmalade", "findable");
    assertThat(names(findable(new PetFilter(null, BigDecimal.TEN, null, "MALA"))))
        .containsExactly("Marmalade");
    assertThat(names(findable(new PetFilter(null, BigDecimal.TEN, true, "MALA")))).isEmpty();
    assertThat(names(findable(new PetFilter(Kind.DOG, null, null, null)))).isEmpty();
  }

  @Test
  void refusesAFilterItDoesNotKnow() {
    search().query("filter[colour]", "red").send().assertProblem(400);
    search().query("filter[kind]", "fish").send().assertProblem(400);
  }

  @Test
  void sendsTheTraceBack() {
    UUID trace = UUID.randomUUID();
    search().with("X-Trace-Id", trace).send().assertHeader("X-Trace-Id", trace.toString());
    assertThat(search().send().headers().contains("X-Trace-Id")).isFalse();
    search().with("X-Trace-Id", 1).send().assertProblem(400).violation("X-Trace-Id", "format");
  }

  @Test
  void putsTheShortlistedPetFirst() {
    UUID old = TestStore.cat(store, "Old", "shortlisted");
    TestStore.cat(store, "New", "shortlisted");
    assertThat(names(search("shortlisted").cookie("a", "b").with("shortlist", old)))
        .containsExactly("Old", "New");
    search().with("shortlist", "x").send().assertProblem(400).violation("shortlist", "format");
  }

  @Test
  void countsPetsByKindAndByTag() {
    TestStore.cat(store, "Counted", "counted");
    TestStore.cat(store, "Counted", "counted");
    var inventory = store.send(new GetInventory.Request());
    assertThat(inventory.at("/cat").intValue()).isGreaterThanOrEqualTo(2);
    TagCount counted = store.send(new GetTag.Request("counted")).body(TagCount.class);
    assertThat(counted).isEqualTo(new TagCount("counted", 2));
    store.send(new GetTag.Request("Not-A-Tag")).assertProblem(400).violation("tag", "pattern");
  }

  @Test
  void saysWhoLivesInAKennel() {
    Position home = new Position(7, 8, 9);
    NewPet tom =
        new NewPet("Tom", new Cat("cat", true), BigDecimal.ONE, null, false, List.of(), home, null);
    Pet added = store.send(new AddPet.Request(tom)).body(Pet.class);
    assertThat(kennel(home)).isEqualTo(new Kennel(home, added));
    Position empty = new Position(9, 8, 7);
    assertThat(kennel(empty)).isEqualTo(new Kennel(empty, null));
  }

  @Test
  void refusesAPositionThatIsNone() {
    store.get("/kennels/;aisle=1;row=2").assertProblem(400).violation("position/box", "required");
    store.get("/kennels/;aisle=1;row=2;box=x").assertProblem(400);
  }

  private Kennel kennel(Position position) {
    return store.send(new GetKennel.Request(position)).assertStatus(200).body(Kennel.class);
  }

  private TestRequest search(String... tags) {
    return store.request("searchPets").with("tags", tags.length == 0 ? null : List.of(tags));
  }

  private TestRequest findable(PetFilter filter) {
    return store.request(new SearchPets.Request(List.of("findable"), filter, null, null));
  }

  private static List<String> names(TestRequest search) {
    SearchResult found = search.send().assertStatus(200).body(SearchResult.class);
    return found.results().stream().map(Pet::name).toList();
  }
}
