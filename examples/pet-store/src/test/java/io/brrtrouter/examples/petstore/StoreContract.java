package io.brrtrouter.examples.petstore;

import io.brrtrouter.test.TestService;
import org.junit.jupiter.api.Nested;

/** What holds of a store, wherever it runs and whatever its database is. */
abstract class StoreContract {

  abstract TestService store();

  @Nested
  class Admin extends AdminContract {
    Admin() {
      super(store());
    }
  }

  @Nested
  class Catalogue extends CatalogueContract {
    Catalogue() {
      super(store());
    }
  }

  @Nested
  class Events extends EventsContract {
    Events() {
      super(store());
    }
  }

  @Nested
  class Owners extends OwnersContract {
    Owners() {
      super(store());
    }
  }

  @Nested
  class Pets extends PetsContract {
    Pets() {
      super(store());
    }
  }

  @Nested
  class Photos extends PhotosContract {
    Photos() {
      super(store());
    }
  }
}
