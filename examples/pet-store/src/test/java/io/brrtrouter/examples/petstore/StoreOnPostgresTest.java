package io.brrtrouter.examples.petstore;

import io.brrtrouter.test.TestService;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store on a PostgreSQL that is started for it. */
@ExtendWith(PostgresIsInstalled.class)
class StoreOnPostgresTest extends StoreContract {
  static PostgresServer postgres;
  static TestService store;

  @BeforeAll
  static void start() throws IOException {
    postgres = PostgresServer.start();
    store = TestService.onFreePort(TestStore.on(postgres.url()));
  }

  @AfterAll
  static void stop() throws IOException {
    try {
      store.close();
    } finally {
      postgres.close();
    }
  }

  @Override
  TestService store() {
    return store;
  }
}
