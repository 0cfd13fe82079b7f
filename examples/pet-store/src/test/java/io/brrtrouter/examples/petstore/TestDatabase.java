package io.brrtrouter.examples.petstore;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The databases the store runs on, each with a store that lives until the last test has run. */
enum TestDatabase {
  H2 {
    @Override
    String open() {
      return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
  },

  POSTGRESQL {
    @Override
    String open() {
      assumeTrue(PostgresServer.installed().isPresent(), PostgresServer.ABSENT);
      try {
        PostgresServer server = PostgresServer.start();
        atTheEnd(server);
        return server.url();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  };

  static final String STORE_KEY = "key-of-the-tests";
  static final String ADMIN_PASSWORD = "password-of-the-tests";

  private @Nullable StoreClient client;

  /** A client of the store on this database, which is started when it is first asked for. */
  synchronized StoreClient store() {
    if (client == null) {
      PetStore store = PetStore.start(environment(open()));
      atTheEnd(store);
      client = new StoreClient(store.port());
    }
    return client;
  }

  /** Makes an empty database and answers its URL. */
  abstract String open();

  static Map<String, String> environment(String url) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", "0");
    environment.put("DATABASE_URL", url);
    environment.put("BRRTR_API_KEY__STORE_KEY", STORE_KEY);
    environment.put("PETSTORE_ADMIN_PASSWORD", ADMIN_PASSWORD);
    return environment;
  }

  private static final java.util.Deque<AutoCloseable> OPEN =
      new java.util.concurrent.ConcurrentLinkedDeque<>();

  static void atTheEnd(AutoCloseable resource) {
    if (OPEN.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::closeAll));
    }
    OPEN.push(resource);
  }

  private static void closeAll() {
    for (AutoCloseable resource : OPEN) {
      try {
        resource.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
