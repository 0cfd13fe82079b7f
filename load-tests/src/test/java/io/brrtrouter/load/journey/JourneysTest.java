package io.brrtrouter.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.core.config.GatlingConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The journeys can be put together; walking them takes a running store. */
class JourneysTest {

  /** Gatling's own launcher does the same; there is no way to it from Java that compiles. */
  @BeforeAll
  static void configure() throws ReflectiveOperationException {
    Class<?> predef = Class.forName("io.gatling.core.Predef$");
    predef
        .getMethod("_configuration_$eq", GatlingConfiguration.class)
        .invoke(predef.getField("MODULE$").get(null), GatlingConfiguration.load());
  }

  @Test
  void theScenariosBuild() {
    assertThat(Journeys.keeper()).isNotNull();
    assertThat(Journeys.watcher()).isNotNull();
  }

  @Test
  void theSimulationIsSetUp() {
    assertThat(new PetStoreSimulation()).isNotNull();
  }
}
