package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.api.GetPet;
import io.brrtrouter.examples.petstore.api.GetTag;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.TagCount;
import io.brrtrouter.test.TestService;
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
    try (TestService store = TestService.inMemory(TestStore.on(url))) {
      pet = TestStore.cat(store, "Still here", "old");
    }
    try (TestService store = TestService.inMemory(TestStore.on(url))) {
      Pet found = store.send(new GetPet.Request(pet)).body(Pet.class);
      assertThat(found.name()).isEqualTo("Still here");
      TagCount old = store.send(new GetTag.Request("old")).body(TagCount.class);
      assertThat(old.count()).isEqualTo(1);
      assertThat(TestStore.cat(store, "New")).isNotEqualTo(pet);
    }
  }
}
