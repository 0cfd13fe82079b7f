package io.brrtrouter.examples.petstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.StoreClient.Answer;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code admin}. */
abstract class AdminContract {
  private final StoreClient store;

  AdminContract(StoreClient store) {
    this.store = store;
  }

  private static final String[] ADMIN = login("admin", TestStore.ADMIN_PASSWORD);

  @Test
  void wantsToKnowWhoAsks() {
    Answer stranger = store.get("/admin/settings");
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(store.get("/admin/settings", login("admin", "guessed")).status()).isEqualTo(401);
    assertThat(store.get("/admin/settings", login("root", TestStore.ADMIN_PASSWORD)).status())
        .isEqualTo(401);
    assertThat(store.get("/admin/settings", "X-API-Key", TestStore.STORE_KEY).status())
        .isEqualTo(401);
  }

  @Test
  void keepsTheSettings() {
    Answer kept =
        store.put("/admin/settings", "{\"featureFlags\": {\"a\": true, \"b\": false}}", ADMIN);
    assertThat(kept.status()).isEqualTo(200);
    assertThat(store.get("/admin/settings", ADMIN).text())
        .isEqualTo("{\"featureFlags\":{\"a\":true,\"b\":false}}");
    assertThat(store.put("/admin/settings", "{\"featureFlags\": {\"a\": 1}}", ADMIN).status())
        .isEqualTo(400);
  }

  @Test
  void stopsAdoptionsWhenTheSettingsSaySo() {
    store.put("/admin/settings", "{\"featureFlags\": {\"adoption\": false}}", ADMIN);
    Answer refused =
        store.send(
            "POST",
            "/pets/" + store.cat("Tom") + "/adoption",
            "application/x-www-form-urlencoded",
            "name=A&email=a%40adoption.example");
    store.put("/admin/settings", "{\"featureFlags\": {\"adoption\": true}}", ADMIN);
    assertThat(refused.status()).isEqualTo(409);
  }

  private static String[] login(String user, String password) {
    byte[] login = (user + ":" + password).getBytes(UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(login)};
  }
}
