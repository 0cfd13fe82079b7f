package io.brrtrouter.examples.petstore;

import io.brrtrouter.test.TestService;
import org.junit.jupiter.api.AutoClose;

/** The store on a port, on the embedded database. */
class StoreOnAPortTest extends StoreContract {

  @AutoClose
  static final TestService STORE = TestService.onFreePort(TestStore.on("jdbc:h2:mem:port"));

  @Override
  TestService store() {
    return STORE;
  }
}
