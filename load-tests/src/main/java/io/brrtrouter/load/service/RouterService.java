package io.brrtrouter.load.service;

import io.brrtrouter.load.pets.PetsRegistry;
import io.brrtrouter.load.process.Ready;
import io.brrtrouter.metrics.RouterMetrics;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.server.RouterServer;
import java.util.Map;

/**
 * The generated service with everything on: security, validation, pools, metrics, access log,
 * limits. Prints its port when it is ready.
 */
public final class RouterService {
  private RouterService() {}

  /** Its operations with their controller. */
  public static Registry registry() {
    return PetsRegistry.of(new PetsService());
  }

  /** Who may remove pets. */
  public static ApiKeyAuthenticator keys() {
    return ApiKeyAuthenticator.of(Map.of("a-key-for-measuring", "load"));
  }

  /** Serves on the port of the environment's {@code PORT} until the process is told to end. */
  public static void main(String[] args) throws InterruptedException {
    RouterServer server =
        RouterServer.builder()
            .api(registry())
            .authenticator("Key", keys())
            .metrics(RouterMetrics.create())
            .start();
    Ready.tell(server.port());
    server.awaitStop();
  }
}
