package io.brrtrouter.examples.petstore;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The store on a PostgreSQL that is started for it. */
@ExtendWith(PostgresIsInstalled.class)
class StoreOnPostgresTest {
  static PostgresServer postgres;
  static TestStore store;

  @BeforeAll
  static void start() throws IOException {
    postgres = PostgresServer.start();
    store = TestStore.on(postgres.url());
  }

  @AfterAll
  static void stop() throws IOException {
    try {
      store.close();
    } finally {
      postgres.close();
    }
  }

  @Nested
  class Admin extends AdminContract {
    Admin() {
      super(store.client());
    }
  }

  @Nested
  class Catalogue extends CatalogueContract {
    Catalogue() {
      super(store.client());
    }
  }

  @Nested
  class Events extends EventsContract {
    Events() {
      super(store.client());
    }
  }

  @Nested
  class Owners extends OwnersContract {
    Owners() {
      super(store.client());
    }
  }

  @Nested
  class Pets extends PetsContract {
    Pets() {
      super(store.client());
    }
  }

  @Nested
  class Photos extends PhotosContract {
    Photos() {
      super(store.client());
    }
  }
}
