package io.brrtrouter.test;

import io.brrtrouter.server.RouterServerBuilder;

/** Where a service under test runs. */
enum Place {
  IN_MEMORY,
  ON_A_PORT;

  TestService start(RouterServerBuilder builder) {
    return this == IN_MEMORY ? TestService.inMemory(builder) : TestService.onFreePort(builder);
  }
}
