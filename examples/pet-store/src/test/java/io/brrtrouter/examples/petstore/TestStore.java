package io.brrtrouter.examples.petstore;

import io.brrtrouter.examples.petstore.api.AddPet;
import io.brrtrouter.examples.petstore.api.Animal;
import io.brrtrouter.examples.petstore.api.Cat;
import io.brrtrouter.examples.petstore.api.NewPet;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.test.TestService;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The store as tests have it, with a database of their own, and pets to put into it. */
final class TestStore {
  static final String STORE_KEY = "key-of-the-tests";
  static final String ADMIN_PASSWORD = "password-of-the-tests";
  static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private TestStore() {}

  /** A store on the database of this URL, yet to be started. */
  // snippet builder
  static RouterServerBuilder on(String url) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", url);
    environment.put("BRRTR_API_KEY__STORE_KEY", STORE_KEY);
    environment.put("PETSTORE_ADMIN_PASSWORD", ADMIN_PASSWORD);
    environment.put("PETSTORE_WEBHOOK_SECRET", WEBHOOK_SECRET);
    environment.put("PETSTORE_INNER_WEBHOOKS", "true");
    return PetStore.server(environment);
  }

  // end snippet

  /** Adds a cat of this name with these tags, and answers its id. */
  static UUID cat(TestService store, String name, String... tags) {
    NewPet cat = pet(name, new Cat("cat", true), tags);
    return store.send(new AddPet.Request(cat)).assertStatus(201).body(Pet.class).id();
  }

  /** A pet for 10. */
  static NewPet pet(String name, Animal animal, String... tags) {
    return new NewPet(name, animal, BigDecimal.TEN, null, false, List.of(tags), null, null);
  }
}
