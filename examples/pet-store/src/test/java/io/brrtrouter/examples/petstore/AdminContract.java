package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.api.AdoptPet;
import io.brrtrouter.examples.petstore.api.AdoptionForm;
import io.brrtrouter.examples.petstore.api.GetSettings;
import io.brrtrouter.examples.petstore.api.PutSettings;
import io.brrtrouter.examples.petstore.api.Settings;
import io.brrtrouter.test.TestRequest;
import io.brrtrouter.test.TestService;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code admin}. */
abstract class AdminContract {
  private final TestService store;

  AdminContract(TestService store) {
    this.store = store;
  }

  @Test
  void wantsToKnowWhoAsks() {
    var stranger = store.send(new GetSettings.Request()).assertStatus(401);
    assertThat(stranger.header("WWW-Authenticate")).startsWith("Basic");
    settings().basic("admin", "guessed").send().assertProblem(401);
    settings().basic("root", TestStore.ADMIN_PASSWORD).send().assertProblem(401);
    settings().header("X-API-Key", TestStore.STORE_KEY).send().assertProblem(401);
  }

  @Test
  void keepsTheSettings() {
    Settings settings = new Settings(Map.of("a", true, "b", false));
    put(settings).send().assertStatus(200);
    var kept = settings().basic("admin", TestStore.ADMIN_PASSWORD).send();
    assertThat(kept.body(Settings.class)).isEqualTo(settings);
    put(settings)
        .json("{\"featureFlags\": {\"a\": 1}}")
        .send()
        .assertProblem(400)
        .violation("/featureFlags/a", "type");
  }

  @Test
  void stopsAdoptionsWhenTheSettingsSaySo() {
    put(new Settings(Map.of("adoption", false))).send();
    AdoptionForm form = new AdoptionForm("A", "a@adoption.example", null);
    var refused = store.send(new AdoptPet.Request(TestStore.cat(store, "Tom"), form));
    put(new Settings(Map.of("adoption", true))).send();
    refused.assertProblem(409);
  }

  private TestRequest settings() {
    return store.request(new GetSettings.Request());
  }

  private TestRequest put(Settings settings) {
    return store
        .request(new PutSettings.Request(settings))
        .basic("admin", TestStore.ADMIN_PASSWORD);
  }
}
