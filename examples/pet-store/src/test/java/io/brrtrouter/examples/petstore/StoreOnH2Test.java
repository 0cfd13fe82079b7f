package io.brrtrouter.examples.petstore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The store on the embedded database. */
class StoreOnH2Test {

  static TestStore store;

  @BeforeAll
  static void start() {
    store = TestStore.on("jdbc:h2:mem:contract");
  }

  @AfterAll
  static void stop() {
    store.close();
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
