package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.api.AddOwner;
import io.brrtrouter.examples.petstore.api.AdoptPet;
import io.brrtrouter.examples.petstore.api.AdoptionForm;
import io.brrtrouter.examples.petstore.api.CheckOwner;
import io.brrtrouter.examples.petstore.api.GetOwner;
import io.brrtrouter.examples.petstore.api.GetPet;
import io.brrtrouter.examples.petstore.api.GetPetOfOwner;
import io.brrtrouter.examples.petstore.api.ListOwners;
import io.brrtrouter.examples.petstore.api.ListPetsOfOwner;
import io.brrtrouter.examples.petstore.api.NewOwner;
import io.brrtrouter.examples.petstore.api.OptionsOfOwner;
import io.brrtrouter.examples.petstore.api.Owner;
import io.brrtrouter.examples.petstore.api.OwnerPage;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.PetPage;
import io.brrtrouter.examples.petstore.api.RemoveOwner;
import io.brrtrouter.test.TestRequest;
import io.brrtrouter.test.TestResponse;
import io.brrtrouter.test.TestService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code owners}. */
abstract class OwnersContract {
  private final TestService store;

  OwnersContract(TestService store) {
    this.store = store;
  }

  @Test
  void addsAnOwnerWithOrWithoutAnAddress() {
    TestResponse added = add("Ann", "ann@example.com").assertStatus(201);
    assertThat(store.get(added.header("Location")).body(Owner.class))
        .isEqualTo(added.body(Owner.class));
    assertThat(added.body(Owner.class).email()).isEqualTo("ann@example.com");
    assertThat(add("Bo", null).at("/email").isNull()).isTrue();
  }

  @Test
  void givesEveryAddressToOneOwnerOnly() {
    add("Cy", "cy@example.com").assertStatus(201);
    add("Cy", "cy@example.com").assertProblem(409);
    add("D", "nowhere").assertProblem(400).violation("/email", "format");
  }

  @Test
  void listsOwnersByName() {
    owner("Zoe");
    owner("Abe");
    OwnerPage page = store.send(new ListOwners.Request(100, 0)).body(OwnerPage.class);
    assertThat(page.items()).extracting(Owner::name).contains("Abe", "Zoe").isSorted();
  }

  @Test
  void checksWhetherThereIsAnOwner() {
    UUID owner = owner("Di");
    store.send(new CheckOwner.Request(owner)).assertStatus(200).assertNoContent();
    assertThat(store.send(new GetOwner.Request(owner)).body(Owner.class).name()).isEqualTo("Di");
    UUID nobody = UUID.randomUUID();
    store.send(new CheckOwner.Request(nobody)).assertStatus(404);
    store.send(new GetOwner.Request(nobody)).assertProblem(404);
  }

  @Test
  void saysWhatCanBeDoneWithAnOwner() {
    TestResponse known = store.send(new OptionsOfOwner.Request(owner("Ed"))).assertStatus(200);
    known.assertHeader("Allow", "GET, HEAD, OPTIONS, DELETE");
    assertThat(known.text()).contains("DELETE wants the key");
    store.send(new OptionsOfOwner.Request(UUID.randomUUID())).assertStatus(404);
  }

  @Test
  void adoptsAPetByForm() {
    UUID ada = TestStore.cat(store, "Ada");
    TestResponse adopted = adopt(ada, "Jo & Co", "jo@a.example").assertStatus(201);
    Owner jo = adopted.body(Owner.class);
    assertThat(jo.name()).isEqualTo("Jo & Co");
    adopted.assertHeader("Location", "/owners/" + jo.id());
    Pet adoptee = store.send(new GetPet.Request(ada)).body(Pet.class);
    assertThat(adoptee.ownerId()).isEqualTo(jo.id());

    PetPage pets = store.send(new ListPetsOfOwner.Request(jo.id(), 10, 0)).body(PetPage.class);
    assertThat(pets.items()).containsExactly(adoptee);
    assertThat(store.send(new GetPetOfOwner.Request(jo.id(), ada)).body(Pet.class))
        .isEqualTo(adoptee);
    UUID other = TestStore.cat(store, "Other");
    store.send(new GetPetOfOwner.Request(jo.id(), other)).assertProblem(404);
  }

  @Test
  void adoptsAPetOnceOnly() {
    UUID ada = TestStore.cat(store, "Ada");
    adopt(ada, "A", "a@b.example").assertStatus(201);
    adopt(ada, "C", "c@d.example").assertProblem(409);
    TestResponse owners = store.send(new ListOwners.Request(100, 0));
    assertThat(owners.text()).doesNotContain("c@d.example");
    adopt(UUID.randomUUID(), "A", "e@f.example").assertProblem(404);
  }

  @Test
  void refusesAFormThatIsWrong() {
    store
        .request("adoptPet")
        .with("petId", TestStore.cat(store, "Ada"))
        .form("email", "nowhere", "children", "many")
        .send()
        .assertProblem(400)
        .violation("/name", "required")
        .violation("/email", "format")
        .violation("/children", "type");
  }

  @Test
  void knowsTheOwnerWhoComesAgain() {
    Owner first = adopt(TestStore.cat(store, "A"), "Fay", "fay@example.com").body(Owner.class);
    Owner second = adopt(TestStore.cat(store, "B"), "Fay", "fay@example.com").body(Owner.class);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void removesAnOwnerForThoseWithTheKey() {
    UUID gus = owner("Gus");
    TestResponse stranger = store.send(new RemoveOwner.Request(gus)).assertStatus(401);
    assertThat(stranger.header("WWW-Authenticate")).isNotEmpty();
    remove(gus).header("X-API-Key", "guessed").send().assertProblem(401);
    remove(gus).header("X-API-Key", TestStore.STORE_KEY).send().assertStatus(204);
    remove(gus).header("X-API-Key", TestStore.STORE_KEY).send().assertProblem(404);
  }

  @Test
  void keepsAnOwnerWhoHasPets() {
    Owner hal = adopt(TestStore.cat(store, "A"), "Hal", "hal@e.example").body(Owner.class);
    remove(hal.id())
        .header("X-API-Key", TestStore.STORE_KEY)
        .send()
        .assertProblem(409)
        .detail("The owner has pets.");
  }

  private TestResponse add(String name, String email) {
    return store.send(new AddOwner.Request(new NewOwner(name, email)));
  }

  private UUID owner(String name) {
    return add(name, null).body(Owner.class).id();
  }

  private TestResponse adopt(UUID pet, String name, String email) {
    return store.send(new AdoptPet.Request(pet, new AdoptionForm(name, email, null)));
  }

  private TestRequest remove(UUID owner) {
    return store.request(new RemoveOwner.Request(owner));
  }
}
