package io.brrtrouter.examples.petstore;

import io.brrtrouter.server.RouterServer;
import java.util.HashMap;
import java.util.Map;

/** A store on a free port, with a database of the test's own. */
final class TestStore implements AutoCloseable {
  static final String STORE_KEY = "key-of-the-tests";
  static final String ADMIN_PASSWORD = "password-of-the-tests";

  static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final RouterServer server;
  private final StoreClient client;

  private TestStore(RouterServer server) {
    this.server = server;
    this.client = new StoreClient(server.port());
  }

  /** Starts one on the database of this URL. */
  static TestStore on(String url) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", "0");
    environment.put("DATABASE_URL", url);
    environment.put("BRRTR_API_KEY__STORE_KEY", STORE_KEY);
    environment.put("PETSTORE_ADMIN_PASSWORD", ADMIN_PASSWORD);
    environment.put("PETSTORE_WEBHOOK_SECRET", WEBHOOK_SECRET);
    environment.put("PETSTORE_INNER_WEBHOOKS", "true");
    return new TestStore(PetStore.start(environment));
  }

  StoreClient client() {
    return client;
  }

  @Override
  public void close() {
    server.stop();
  }
}
