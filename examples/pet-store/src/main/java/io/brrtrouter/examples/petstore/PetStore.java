package io.brrtrouter.examples.petstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.examples.petstore.api.PetStoreRegistry;
import io.brrtrouter.examples.petstore.data.Database;
import io.brrtrouter.examples.petstore.data.DatabaseUrl;
import io.brrtrouter.examples.petstore.data.OwnerRepository;
import io.brrtrouter.examples.petstore.data.PetRepository;
import io.brrtrouter.examples.petstore.data.PhotoRepository;
import io.brrtrouter.examples.petstore.data.SettingsRepository;
import io.brrtrouter.examples.petstore.data.WebhookRepository;
import io.brrtrouter.examples.petstore.live.PetEvents;
import io.brrtrouter.examples.petstore.live.WebhookSender;
import io.brrtrouter.examples.petstore.web.Admin;
import io.brrtrouter.examples.petstore.web.Catalogue;
import io.brrtrouter.examples.petstore.web.Events;
import io.brrtrouter.examples.petstore.web.Owners;
import io.brrtrouter.examples.petstore.web.Pets;
import io.brrtrouter.examples.petstore.web.Photos;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Status;
import io.brrtrouter.metrics.RouterMetrics;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.outbound.Targets;
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.security.BasicAuthenticator;
import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.server.Settings;
import java.security.MessageDigest;
import java.sql.SQLDataException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the store together and starts it. */
public final class PetStore {
  private static final Logger log = LoggerFactory.getLogger(PetStore.class);

  private PetStore() {}

  /** Serves until the process is told to end. */
  public static void main(String[] args) throws InterruptedException {
    RouterServer server = server(System.getenv()).start();
    log.info("The pet store is at http://localhost:{}/", server.port());
    server.awaitStop();
  }

  /** A store as this environment says, yet to be started. */
  // snippet server
  static RouterServerBuilder server(Map<String, String> environment) {
    Secrets secrets = new Secrets(environment);
    Database database = Database.open(DatabaseUrl.of(environment));
    WebhookRepository webhooks = new WebhookRepository(database);
    WebhookSender sender =
        new WebhookSender(webhooks, secrets.of("PETSTORE_WEBHOOK_SECRET"), targets(environment));
    return RouterServer.builder()
        .api(registry(database, webhooks, new PetEvents(sender)))
        .authenticator("StoreKey", storeKey(secrets.of("BRRTR_API_KEY__STORE_KEY")))
        .authenticator("Admin", admin(secrets.of("PETSTORE_ADMIN_PASSWORD")))
        .problem(SQLTransientConnectionException.class, e -> Problem.of(Status.SERVICE_UNAVAILABLE))
        .problem(SQLDataException.class, e -> Problem.of(Status.BAD_REQUEST))
        .readiness("database", database::isThere)
        .pages("static")
        .metrics(RouterMetrics.create())
        .config(config(environment))
        .onStop(database::close)
        .onStop(sender::close);
  }

  // end snippet

  /** An operation gets no more workers than there are connections; whoever is next waits for it. */
  // snippet config
  private static RouterConfig config(Map<String, String> environment) {
    return RouterConfig.builder()
        .set(Settings.HANDLER_MAX_WORKERS, Database.CONNECTIONS)
        .environment(environment)
        .build();
  }

  // end snippet

  /**
   * Whoever has the store's key says where to post: not into the store's own network, unless told.
   */
  private static Targets targets(Map<String, String> environment) {
    boolean inner = Boolean.parseBoolean(environment.get("PETSTORE_INNER_WEBHOOKS"));
    return inner ? Targets.ANY : new Targets(false, false, Set.of());
  }

  private static Registry registry(
      Database database, WebhookRepository webhooks, PetEvents events) {
    PetRepository pets = new PetRepository(database);
    OwnerRepository owners = new OwnerRepository(database);
    SettingsRepository settings = new SettingsRepository(database);
    return PetStoreRegistry.of(
        new Pets(pets, owners, settings, events),
        new Photos(new PhotoRepository(database)),
        new Owners(owners, pets),
        new Catalogue(pets),
        new Events(events, webhooks),
        new Admin(settings));
  }

  // snippet authenticators
  private static ApiKeyAuthenticator storeKey(String key) {
    return ApiKeyAuthenticator.of(Map.of(key, "store"));
  }

  private static BasicAuthenticator admin(String password) {
    byte[] expected = password.getBytes(UTF_8);
    return new BasicAuthenticator((user, given) -> {
      boolean valid = MessageDigest.isEqual(expected, given.getBytes(UTF_8));
      return valid && user.equals("admin") ? user : null;
    });
  }
  // end snippet
}
