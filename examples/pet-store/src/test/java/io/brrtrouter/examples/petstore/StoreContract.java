package io.brrtrouter.examples.petstore;

import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to hold on every database: each test runs once on each. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class StoreContract {
  static StoreClient store;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void startTheStore(TestDatabase database) {
    store = database.store();
  }
}
