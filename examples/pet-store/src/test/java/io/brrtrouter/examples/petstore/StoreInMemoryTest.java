package io.brrtrouter.examples.petstore;

import io.brrtrouter.test.TestService;
import org.junit.jupiter.api.AutoClose;

/** The store without a port, on the embedded database. */
// snippet memory
class StoreInMemoryTest extends StoreContract {

  @AutoClose
  static final TestService STORE = TestService.inMemory(TestStore.on("jdbc:h2:mem:contract"));

  @Override
  TestService store() {
    return STORE;
  }
}
// end snippet
