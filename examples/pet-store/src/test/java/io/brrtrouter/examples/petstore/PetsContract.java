package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.api.AddPet;
import io.brrtrouter.examples.petstore.api.Bird;
import io.brrtrouter.examples.petstore.api.Cat;
import io.brrtrouter.examples.petstore.api.ChangePet;
import io.brrtrouter.examples.petstore.api.CheckPet;
import io.brrtrouter.examples.petstore.api.Dog;
import io.brrtrouter.examples.petstore.api.DogBreed;
import io.brrtrouter.examples.petstore.api.GetPet;
import io.brrtrouter.examples.petstore.api.Kind;
import io.brrtrouter.examples.petstore.api.ListPets;
import io.brrtrouter.examples.petstore.api.NewPet;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.PetChanges;
import io.brrtrouter.examples.petstore.api.PetPage;
import io.brrtrouter.examples.petstore.api.Position;
import io.brrtrouter.examples.petstore.api.PutPet;
import io.brrtrouter.examples.petstore.api.RemovePet;
import io.brrtrouter.test.TestRequest;
import io.brrtrouter.test.TestResponse;
import io.brrtrouter.test.TestService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the operations tagged {@code pets}. */
abstract class PetsContract {
  private static final NewPet DOG = dog("Max", "trained", "calm");

  private final TestService store;

  PetsContract(TestService store) {
    this.store = store;
  }

  // snippet typed
  @Test
  void addsAPetAndSaysWhereItIs() {
    TestResponse added = store.send(new AddPet.Request(DOG)).assertStatus(201);
    Pet max = added.body(Pet.class);
    added.assertHeader("Location", "/pets/" + max.id());
    assertThat(store.send(new GetPet.Request(max.id())).body(Pet.class)).isEqualTo(max);
  }

  // end snippet

  @Test
  void keepsEverythingThatWasSaidOfAPet() {
    Pet max = add(DOG);
    assertThat(max.name()).isEqualTo("Max");
    assertThat(max.price()).isEqualByComparingTo("250.5");
    assertThat(max.born()).isEqualTo("2024-02-29");
    assertThat(max.vaccinated()).isTrue();
    assertThat(max.animal()).isEqualTo(DOG.animal());
    assertThat(max.tags()).containsExactly("trained", "calm");
    assertThat(max.attributes()).isEqualTo(Map.of("collar", "red", "size", "l"));
    assertThat(max.ownerId()).isNull();
    assertThat(max.kennel()).isNull();
  }

  @Test
  void knowsEveryKindOfAnimal() {
    assertThat(add(TestStore.pet("Pip", new Bird("bird", 25))).animal())
        .isEqualTo(new Bird("bird", 25));
    assertThat(add(TestStore.pet("Tom", new Cat("cat", true))).animal())
        .isEqualTo(new Cat("cat", true));
  }

  @Test
  void fillsInWhatTheDocumentHasDefaultsFor() {
    Pet tom =
        store
            .request("addPet")
            .json("{\"name\":\"Tom\",\"price\":1,\"animal\":{\"kind\":\"cat\",\"indoor\":true}}")
            .send()
            .body(Pet.class);
    assertThat(tom.vaccinated()).isFalse();
    assertThat(tom.born()).isNull();
    assertThat(tom.tags()).isEmpty();
  }

  // snippet violations
  @Test
  void listsEveryViolationOfANewPet() {
    store
        .request("addPet")
        .json(
            """
            {"name": "", "price": 1.005, "tags": ["Loud"], "animal": {"kind": "dog", "breed": "Wolf"}}
            """)
        .send()
        .assertProblem(400)
        .violation("/name", "minLength")
        .violation("/price", "multipleOf")
        .violation("/tags/0", "pattern")
        .violation("/animal/breed", "enum");
  }

  // end snippet

  @Test
  void takesTheLongestNamesOfAnyCharactersButZero() {
    String long60 = "😀".repeat(60);
    String long200 = "😀".repeat(200);
    Pet added = add(cat(long60, Map.of("k", long200)));
    assertThat(added.name()).isEqualTo(long60);
    assertThat(added.attributes()).isEqualTo(Map.of("k", long200));
    refuse(cat("a\0", Map.of()));
    refuse(cat("Tom", Map.of("a\0", "")));
    refuse(cat("Tom", Map.of("a", "\0")));
  }

  @Test
  void refusesAnAnimalThatNobodyKnows() {
    store
        .request("addPet")
        .json("{\"name\":\"Nessie\",\"price\":1,\"animal\":{\"kind\":\"fish\"}}")
        .send()
        .assertProblem(400);
  }

  @Test
  void saysWhatItAcceptsWhenItIsSentSomethingElse() {
    store.request("addPet").content("text/plain", "Max").send().assertProblem(415);
    store.request("addPet").json("{\"name\":").send().assertProblem(400);
  }

  /** PostgreSQL keeps no NUL in a text; H2 does. */
  @Test
  void takesWhatTheDatabaseCannotKeepForAMistakeOfTheClient() {
    TestResponse answer = store.send(new AddPet.Request(cat("N\0L", Map.of())));
    assertThat(answer.status()).isIn(201, 400);
  }

  @Test
  void letsOnlyOnePetIntoAKennel() {
    Position kennel = new Position(600, 1, 1);
    NewPet pet =
        new NewPet(
            "A", new Cat("cat", false), BigDecimal.ONE, null, false, List.of(), kennel, null);
    add(pet);
    store
        .send(new AddPet.Request(pet))
        .assertProblem(409)
        .detail("Another pet lives in that kennel.");
  }

  @Test
  void doesNotKnowAPetThatWasNeverAdded() {
    UUID nobody = UUID.randomUUID();
    store.send(new GetPet.Request(nobody)).assertProblem(404).detailContains(nobody.toString());
    store
        .request("getPet")
        .with("petId", "not-an-id")
        .send()
        .assertProblem(400)
        .violation("petId", "format");
  }

  @Test
  void answersHeadWithoutABody() {
    UUID tom = TestStore.cat(store, "Tom");
    TestResponse head = store.send(new CheckPet.Request(tom)).assertStatus(200).assertNoContent();
    assertThat(head.header("Last-Modified")).endsWith("GMT");
    store.send(new CheckPet.Request(UUID.randomUUID())).assertStatus(404);
  }

  @Test
  void putsAPetUnderAnIdAndThenReplacesIt() {
    UUID id = UUID.randomUUID();
    store
        .send(new PutPet.Request(id, DOG))
        .assertStatus(201)
        .assertHeader("Location", "/pets/" + id);
    store.send(new PutPet.Request(id, dog("Moritz", "trained", "old"))).assertStatus(200);
    Pet replaced = store.send(new GetPet.Request(id)).body(Pet.class);
    assertThat(replaced.name()).isEqualTo("Moritz");
    assertThat(replaced.tags()).containsExactly("trained", "old");
  }

  @Test
  void changesWhatIsSaidAndLeavesTheRest() {
    PetChanges changes = new PetChanges("Moritz", null, null, false);
    Pet changed =
        store.send(new ChangePet.Request(add(DOG).id(), changes)).assertStatus(200).body(Pet.class);
    assertThat(changed.name()).isEqualTo("Moritz");
    assertThat(changed.vaccinated()).isFalse();
    assertThat(changed.born()).isEqualTo("2024-02-29");
    assertThat(changed.price()).isEqualByComparingTo("250.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"wings\": 2}", "{\"name\": null}"})
  void refusesChangesThatMakeNoSense(String changes) {
    change(TestStore.cat(store, "Tom")).json(changes).send().assertProblem(400);
  }

  @Test
  void refusesChangesOfNobodyAndOfAnotherKind() {
    String changes = "{\"name\":\"A\"}";
    UUID tom = TestStore.cat(store, "Tom");
    change(tom).content("application/json", changes).send().assertProblem(415);
    change(UUID.randomUUID()).json(changes).send().assertProblem(404);
  }

  @Test
  void removesAPetOnce() {
    UUID tom = TestStore.cat(store, "Tom", "tidy");
    store.send(new RemovePet.Request(tom)).assertStatus(204).assertNoContent();
    store.send(new RemovePet.Request(tom)).assertProblem(404);
    store.send(new GetPet.Request(tom)).assertProblem(404);
  }

  @Test
  void pagesFromTheLatestOn() {
    for (int i = 1; i <= 5; i++) {
      TestStore.cat(store, "Cat " + i, "paged");
    }
    PetPage page = list(2, 1, null, "paged");
    assertThat(page.items()).extracting(Pet::name).containsExactly("Cat 4", "Cat 3");
    assertThat(List.of(page.total(), page.limit(), page.offset())).isEqualTo(List.of(5L, 2, 1));
  }

  @Test
  void filtersByKindAndByEveryTag() {
    TestStore.cat(store, "Both", "one", "two");
    TestStore.cat(store, "One", "one");
    assertThat(list(10, 0, null, "one", "two").total()).isEqualTo(1);
    assertThat(list(10, 0, Kind.DOG, "one").total()).isZero();
    store
        .request("listPets")
        .with("kind", "fish")
        .send()
        .assertProblem(400)
        .violation("kind", "enum");
  }

  @Test
  void reportsEveryWrongParameterTogether() {
    store
        .send(new ListPets.Request(1000, -1, null, List.of("NO")))
        .assertProblem(400)
        .violations(3);
  }

  private Pet add(NewPet pet) {
    return store.send(new AddPet.Request(pet)).assertStatus(201).body(Pet.class);
  }

  private void refuse(NewPet pet) {
    store.send(new AddPet.Request(pet)).assertProblem(400);
  }

  private TestRequest change(UUID pet) {
    return store.request("changePet").with("petId", pet);
  }

  private PetPage list(int limit, int offset, Kind kind, String... tags) {
    return store
        .send(new ListPets.Request(limit, offset, kind, List.of(tags)))
        .assertStatus(200)
        .body(PetPage.class);
  }

  private static NewPet cat(String name, Map<String, String> attributes) {
    return new NewPet(
        name, new Cat("cat", true), BigDecimal.ONE, null, false, List.of(), null, attributes);
  }

  private static NewPet dog(String name, String... tags) {
    return new NewPet(
        name,
        new Dog("dog", DogBreed.GOLDEN_RETRIEVER, true),
        new BigDecimal("250.5"),
        LocalDate.of(2024, 2, 29),
        true,
        List.of(tags),
        null,
        Map.of("collar", "red", "size", "l"));
  }
}
