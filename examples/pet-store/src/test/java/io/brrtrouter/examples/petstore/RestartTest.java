package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path folder;

  @Test
  void everythingIsStillThereAfterARestart() {
    String url = "jdbc:h2:file:" + folder.resolve("petstore");
    UUID pet;
    try (TestStore store = TestStore.on(url)) {
      pet = store.client().cat("Still here", "old");
    }
    try (TestStore store = TestStore.on(url)) {
      assertThat(store.client().get("/pets/" + pet).at("/name")).isEqualTo("Still here");
      assertThat(store.client().get("/tags/.old").json().get("count").asInt()).isEqualTo(1);
      assertThat(store.client().cat("New")).isNotEqualTo(pet);
    }
  }
}
