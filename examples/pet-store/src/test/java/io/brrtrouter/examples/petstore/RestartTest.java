package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path folder;

  @Test
  void everythingIsStillThereAfterARestart() throws Exception {
    Map<String, String> environment =
        TestDatabase.environment("jdbc:h2:file:" + folder.resolve("petstore"));
    UUID pet;
    try (PetStore store = PetStore.start(environment)) {
      pet = new StoreClient(store.port()).cat("Still here", "old");
    }
    try (PetStore store = PetStore.start(environment)) {
      StoreClient client = new StoreClient(store.port());
      assertThat(client.get("/pets/" + pet).at("/name")).isEqualTo("Still here");
      assertThat(client.get("/tags/.old").json().get("count").asInt()).isEqualTo(1);
      assertThat(client.cat("New")).isNotEqualTo(pet);
    }
  }
}
