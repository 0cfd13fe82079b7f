package io.brrtrouter.examples.petstore.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.client.ApiException;
import petstore.client.ApiResponse;
import petstore.client.api.AdminApi;
import petstore.client.api.CatalogueApi;
import petstore.client.api.EventsApi;
import petstore.client.api.OwnersApi;
import petstore.client.api.PetsApi;
import petstore.client.api.PhotosApi;
import petstore.client.model.Animal;
import petstore.client.model.Bird;
import petstore.client.model.Cat;
import petstore.client.model.Dog;
import petstore.client.model.Kind;
import petstore.client.model.NewOwner;
import petstore.client.model.NewPet;
import petstore.client.model.NewWebhook;
import petstore.client.model.Owner;
import petstore.client.model.Pet;
import petstore.client.model.PetChanges;
import petstore.client.model.PetFilter;
import petstore.client.model.Photo;
import petstore.client.model.Position;
import petstore.client.model.Settings;
import petstore.client.model.Webhook;

/**
 * A client that openapi-generator made from the same document calls every operation; each test has
 * the name of its operation. The generator gets no options but names, as most people use it.
 */
class GeneratedClientTest {
  @TempDir static Path folder;
  static PetStoreProcess store;

  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2, 3};

  private final Clients clients = new Clients(store);
  private final PetsApi pets = new PetsApi(clients.plain());
  private final OwnersApi owners = new OwnersApi(clients.plain());
  private final OwnersApi ownersWithKey = new OwnersApi(clients.withKey());
  private final PhotosApi photos = new PhotosApi(clients.plain());
  private final CatalogueApi catalogue = new CatalogueApi(clients.plain());
  private final EventsApi events = new EventsApi(clients.plain());
  private final EventsApi eventsWithKey = new EventsApi(clients.withKey());
  private final AdminApi admin = new AdminApi(clients.administrator());

  @BeforeAll
  static void startTheStore() throws Exception {
    store = PetStoreProcess.start(folder);
  }

  /**
   * What counts is what the store itself says: its metrics know the operations that were called.
   */
  @AfterAll
  static void everyOperationWasCalledWithSuccess() throws Exception {
    try (PetStoreProcess called = store) {
      assertThat(called.operationsCalledWithSuccess()).isEqualTo(called.operationsOfTheDocument());
    }
  }

  @Test
  void addPet() throws Exception {
    ApiResponse<Pet> answer = pets.addPetWithHttpInfo(dog("Rex").born(LEAP_DAY));
    assertThat(answer.getStatusCode()).isEqualTo(201);
    assertThat(answer.getHeaders().get("location"))
        .containsExactly("/pets/" + answer.getData().getId());
    assertThat(answer.getData().getAnimal().getDog().getBreed()).isEqualTo(Dog.BreedEnum.POODLE);
    assertThat(answer.getData().getBorn()).isEqualTo(LEAP_DAY);
    assertThat(answer.getData().getTags()).containsExactlyInAnyOrder("calm");
  }

  @Test
  void getPet() throws Exception {
    Pet added = pets.addPet(cat("Minka"));
    assertThat(pets.getPet(added.getId())).isEqualTo(added);
    assertThat(problem(() -> pets.getPet(UUID.randomUUID())).getCode()).isEqualTo(404);
  }

  @Test
  void checkPet() throws Exception {
    Pet added = pets.addPet(cat("Mo"));
    assertThat(pets.checkPetWithHttpInfo(added.getId()).getHeaders()).containsKey("last-modified");
    assertThat(problem(() -> pets.checkPet(UUID.randomUUID())).getCode()).isEqualTo(404);
  }

  @Test
  void putPet() throws Exception {
    UUID id = UUID.randomUUID();
    assertThat(pets.putPetWithHttpInfo(id, bird("Pip")).getStatusCode()).isEqualTo(201);
    ApiResponse<Pet> replaced = pets.putPetWithHttpInfo(id, bird("Pep"));
    assertThat(replaced.getStatusCode()).isEqualTo(200);
    assertThat(replaced.getData().getName()).isEqualTo("Pep");
  }

  @Test
  void changePet() throws Exception {
    Pet added = pets.addPet(cat("Tom"));
    Pet changed = pets.changePet(added.getId(), new PetChanges().vaccinated(true));
    assertThat(changed.getVaccinated()).isTrue();
    assertThat(changed.getName()).isEqualTo("Tom");
  }

  @Test
  void removePet() throws Exception {
    Pet added = pets.addPet(cat("Max"));
    assertThat(pets.removePetWithHttpInfo(added.getId()).getStatusCode()).isEqualTo(204);
    assertThat(problem(() -> pets.removePet(added.getId())).getCode()).isEqualTo(404);
  }

  @Test
  void listPets() throws Exception {
    pets.addPet(cat("One").tags(Set.of("listed", "first")));
    pets.addPet(cat("Two").tags(Set.of("listed")));
    assertThat(pets.listPets(1, 0, Kind.CAT, List.of("listed")).getItems())
        .extracting(Pet::getName)
        .containsExactly("Two");
    assertThat(pets.listPets(null, null, null, List.of("listed", "first")).getTotal()).isEqualTo(1);
  }

  @Test
  void adoptPet() throws Exception {
    Pet added = pets.addPet(cat("Ada"));
    Owner owner = pets.adoptPet(added.getId(), "Jo & Co", "jo+ada@example.com", 2);
    assertThat(owner.getName()).isEqualTo("Jo & Co");
    assertThat(pets.getPet(added.getId()).getOwnerId()).isEqualTo(owner.getId());
    assertThat(problem(() -> pets.adoptPet(added.getId(), "Al", "al@example.com", null)).getCode())
        .isEqualTo(409);
  }

  @Test
  void addOwner() throws Exception {
    Owner owner = owners.addOwner(new NewOwner().name("Ann").email("ann@example.com"));
    assertThat(owner.getEmail()).isEqualTo("ann@example.com");
    assertThat(problem(() -> owners.addOwner(new NewOwner().name("A").email("ann@example.com"))))
        .extracting(ApiException::getCode)
        .isEqualTo(409);
  }

  @Test
  void getOwner() throws Exception {
    Owner owner = owners.addOwner(new NewOwner().name("Without address"));
    assertThat(owners.getOwner(owner.getId())).isEqualTo(owner);
    assertThat(owner.getEmail()).isNull();
  }

  @Test
  void checkOwner() throws Exception {
    Owner owner = owners.addOwner(new NewOwner().name("Bo"));
    assertThat(owners.checkOwnerWithHttpInfo(owner.getId()).getStatusCode()).isEqualTo(200);
  }

  @Test
  void optionsOfOwner() throws Exception {
    Owner owner = owners.addOwner(new NewOwner().name("Cy"));
    ApiResponse<String> answer = owners.optionsOfOwnerWithHttpInfo(owner.getId());
    assertThat(answer.getHeaders().get("allow")).containsExactly("GET, HEAD, OPTIONS, DELETE");
    assertThat(answer.getData()).contains("DELETE wants the key");
    assertThat(problem(() -> owners.optionsOfOwner(UUID.randomUUID())).getCode()).isEqualTo(404);
  }

  @Test
  void listOwners() throws Exception {
    owners.addOwner(new NewOwner().name("Aaron"));
    assertThat(owners.listOwners(100, 0).getItems())
        .extracting(Owner::getName)
        .contains("Aaron")
        .isSorted();
  }

  @Test
  void listPetsOfOwner() throws Exception {
    Pet pet = pets.addPet(cat("Owned"));
    Owner owner = pets.adoptPet(pet.getId(), "Di", "di@example.com", null);
    assertThat(owners.listPetsOfOwner(owner.getId(), null, null).getItems())
        .extracting(Pet::getId)
        .containsExactly(pet.getId());
  }

  @Test
  void getPetOfOwner() throws Exception {
    Pet pet = pets.addPet(cat("Owned, too"));
    Owner owner = pets.adoptPet(pet.getId(), "Ed", "ed@example.com", null);
    assertThat(owners.getPetOfOwner(owner.getId(), pet.getId()).getId()).isEqualTo(pet.getId());
    assertThat(problem(() -> owners.getPetOfOwner(UUID.randomUUID(), pet.getId())).getCode())
        .isEqualTo(404);
  }

  @Test
  void removeOwner() throws Exception {
    Owner owner = owners.addOwner(new NewOwner().name("Eve"));
    assertThat(problem(() -> owners.removeOwner(owner.getId())).getCode()).isEqualTo(401);
    assertThat(ownersWithKey.removeOwnerWithHttpInfo(owner.getId()).getStatusCode()).isEqualTo(204);
  }

  @Test
  void uploadPhoto() throws Exception {
    Pet pet = pets.addPet(cat("Photographed"));
    Photo photo = photos.uploadPhoto(pet.getId(), picture(), "On the roof", null);
    assertThat(photo.getCaption()).isEqualTo("On the roof");
    assertThat(photo.getSize()).isEqualTo(PICTURE.length);
  }

  @Test
  void getPhoto() throws Exception {
    Pet pet = pets.addPet(cat("Photographed, too"));
    Photo photo = photos.uploadPhoto(pet.getId(), picture(), null, null);
    File file = photos.getPhoto(photo.getId());
    assertThat(file).hasBinaryContent(PICTURE);
  }

  @Test
  void searchPets() throws Exception {
    Pet found = pets.addPet(dog("Sought").tags(Set.of("sought-b")).price(new BigDecimal("9.90")));
    Pet favourite = pets.addPet(dog("Sought").tags(Set.of("sought-a")).price(BigDecimal.ONE));
    pets.addPet(cat("Sought").tags(Set.of("sought-a")));
    UUID trace = UUID.randomUUID();
    CatalogueApi withCookie =
        new CatalogueApi(clients.with("Cookie", "shortlist=" + favourite.getId()));
    var answer =
        withCookie.searchPetsWithHttpInfo(
            List.of("sought-a", "sought-b"),
            new PetFilter().kind(Kind.DOG).maxPrice(BigDecimal.TEN).name("soug"),
            trace,
            null);
    assertThat(answer.getHeaders().get("x-trace-id")).containsExactly(trace.toString());
    assertThat(answer.getData().getResults())
        .extracting(Pet::getId)
        .containsExactly(favourite.getId(), found.getId());
  }

  @Test
  void getInventory() throws Exception {
    pets.addPet(bird("Counted"));
    assertThat(catalogue.getInventory().get("bird")).isPositive();
  }

  /** The client knows no style but simple: the full stop of style label is given to it. */
  @Test
  void getTag() throws Exception {
    pets.addPet(cat("Tagged").tags(Set.of("tagged")));
    var count = catalogue.getTag(".tagged");
    assertThat(count.getTag()).isEqualTo("tagged");
    assertThat(count.getCount()).isEqualTo(1);
  }

  /** The client knows no style but simple: its request gets the path that style matrix asks for. */
  @Test
  void getKennel() throws Exception {
    Position place = new Position().aisle(3).row(2).box(1);
    Pet pet = pets.addPet(cat("At home").kennel(place));
    assertThat(pet.getKennel()).isEqualTo(place);
    var kennel = new CatalogueApi(clients.to("kennels/;aisle=3;row=2;box=1")).getKennel(place);
    assertThat(kennel.getPosition()).isEqualTo(place);
    assertThat(kennel.getPet().getId()).isEqualTo(pet.getId());
  }

  @Test
  void streamEvents() throws Exception {
    CompletableFuture<File> told =
        CompletableFuture.supplyAsync(() -> {
          try {
            return events.streamEvents(1);
          } catch (ApiException e) {
            throw new IllegalStateException(e);
          }
        });
    while (!told.isDone()) {
      pets.addPet(cat("Told of"));
      Thread.sleep(50);
    }
    assertThat(told.get()).content().contains("event: pet.").contains("\"petId\"");
  }

  @Test
  void addWebhook() throws Exception {
    Webhook webhook =
        eventsWithKey.addWebhook(new NewWebhook().url(URI.create("http://127.0.0.1:9/")));
    assertThat(webhook.getUrl()).isEqualTo(URI.create("http://127.0.0.1:9/"));
  }

  @Test
  void removeWebhook() throws Exception {
    Webhook webhook =
        eventsWithKey.addWebhook(new NewWebhook().url(URI.create("http://127.0.0.1:9/")));
    assertThat(problem(() -> events.removeWebhook(webhook.getId())).getCode()).isEqualTo(401);
    assertThat(eventsWithKey.removeWebhookWithHttpInfo(webhook.getId()).getStatusCode())
        .isEqualTo(204);
    assertThat(problem(() -> eventsWithKey.removeWebhook(UUID.randomUUID())).getCode())
        .isEqualTo(404);
  }

  @Test
  void getSettings() throws Exception {
    assertThat(problem(() -> new AdminApi(clients.plain()).getSettings()).getCode()).isEqualTo(401);
    assertThat(admin.getSettings().getFeatureFlags()).containsEntry("adoption", true);
  }

  @Test
  void putSettings() throws Exception {
    Settings settings = new Settings().featureFlags(Map.of("adoption", true, "beta", false));
    assertThat(admin.putSettings(settings)).isEqualTo(settings);
  }

  private static File picture() throws IOException {
    return Files.write(Files.createTempFile(folder, "picture", ".png"), PICTURE).toFile();
  }

  private static NewPet cat(String name) {
    return new NewPet()
        .name(name)
        .price(BigDecimal.TEN)
        .animal(new Animal(new Cat().kind(Cat.KindEnum.CAT).indoor(true)));
  }

  private static NewPet dog(String name) {
    return cat(name)
        .tags(Set.of("calm"))
        .animal(new Animal(new Dog().kind(Dog.KindEnum.DOG).breed(Dog.BreedEnum.POODLE)));
  }

  private static NewPet bird(String name) {
    return cat(name).animal(new Animal(new Bird().kind(Bird.KindEnum.BIRD).wingspanCm(30)));
  }

  @FunctionalInterface
  private interface ApiCall {
    void run() throws ApiException;
  }

  private static ApiException problem(ApiCall call) {
    return catchThrowableOfType(ApiException.class, call::run);
  }
}
