package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.pipeline.ResponseValidation;
import io.brrtrouter.worker.Backpressure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterConfigTest {

  static RouterConfig.Builder clean() {
    return RouterConfig.builder().environment(Map.of()).systemProperties(Map.of());
  }

  private static RouterConfig environment(String... namesAndValues) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return clean().environment(variables).build();
  }

  @Test
  void withoutAnythingTheDefaultsHold() {
    RouterConfig config = clean().build();
    assertThat(config.get(Settings.PORT)).isEqualTo(8080);
    assertThat(config.get(Settings.HANDLER_DEADLINE_MS)).isEmpty();
    assertThat(config.named(Settings.HANDLER_WORKERS, "any")).isNull();
    assertThat(config.warnings()).isEmpty();
  }

  @Test
  void theStrongestSourceIsTheLast(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("c.yaml");
    Files.writeString(file, "port: 2\nidle_timeout_ms: 2\nread-timeout-ms: 2\n");
    RouterConfig config =
        clean()
            .set(Settings.PORT, 1L)
            .set(Settings.IDLE_TIMEOUT_MS, 1L)
            .set(Settings.READ_TIMEOUT_MS, 1L)
            .set(Settings.MAX_WORKERS, 1L)
            .systemProperties(
                Map.of("brrtr.port", "3", "brrtr.idle.timeout.ms", "3", "brrtr.config", "" + file))
            .environment(Map.of("PORT", "4"))
            .build();
    assertThat(config.get(Settings.PORT)).isEqualTo(4);
    assertThat(config.get(Settings.IDLE_TIMEOUT_MS)).isEqualTo(3);
    assertThat(config.get(Settings.READ_TIMEOUT_MS)).isEqualTo(2);
    assertThat(config.get(Settings.MAX_WORKERS)).isEqualTo(1);
    assertThat(config.file()).isEqualTo(file);
  }

  @Test
  void singleOperationsAreNamedInEverySource(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("c.yaml");
    Files.writeString(
        file,
        "operations:\n  listPets:\n    handler:\n      workers: 2\n    stack_size: 0x10000\n");
    RouterConfig config =
        clean()
            .set(Settings.CONFIG, Optional.of(file.toString()))
            .set(Settings.HANDLER_QUEUE_BOUND, "listPets", 9L)
            .systemProperties(Map.of("brrtr.handler.max.workers.listPets", "3"))
            .environment(Map.of("BRRTR_BACKPRESSURE_MODE__LIST_PETS", "shed"))
            .build();
    assertThat(config.named(Settings.HANDLER_WORKERS, "listPets")).isEqualTo(2);
    assertThat(config.named(Settings.STACK_SIZE, "list-pets")).isEqualTo(65_536);
    assertThat(config.named(Settings.HANDLER_QUEUE_BOUND, "listPets")).isEqualTo(9);
    assertThat(config.named(Settings.HANDLER_MAX_WORKERS, "listPets")).isEqualTo(3);
    assertThat(config.named(Settings.BACKPRESSURE_MODE, "listPets")).isEqualTo(Backpressure.SHED);
    assertThat(config.get(Settings.HANDLER_WORKERS)).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 70000, 65535",
    "PORT, -1, 0",
    "BRRTR_HANDLER_WORKERS, 0, 1",
    "BRRTR_MAX_CONNECTIONS, 0, 1",
    "BRRTR_READ_TIMEOUT_MS, 0, 1",
    "BRRTR_HANDLER_DEADLINE_MS, 0, Optional[1]",
    "BRRTR_LOG_SAMPLING_RATE, 7, 1.0",
    "BRRTR_MAX_JSON_DEPTH, 100000, 200"
  })
  void whatIsOutOfRangeIsPutToTheBoundWithAWarning(String name, String text, String taken) {
    RouterConfig config = environment(name, text);
    Setting<?> setting =
        Settings.all().stream().filter(s -> s.variable().equals(name)).findFirst().orElseThrow();
    assertThat(String.valueOf(config.get(setting))).isEqualTo(taken);
    assertThat(config.warnings())
        .singleElement()
        .asString()
        .contains(name, "'" + text + "'", "out of range", setting.allowed());
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, http",
    "PORT, ''",
    "BRRTR_KEEP_ALIVE, maybe",
    "BRRTR_BACKPRESSURE_MODE, drop",
    "BRRTR_ROUTER_MODE, tree",
    "BRRTR_RESPONSE_VALIDATION, sample:often",
    "BRRTR_RESPONSE_VALIDATION, some",
    "BRRTR_LOG_SAMPLING_RATE, NaN",
    "BRRTR_STACK_SIZE, 0xfz",
    "BRRTR_MAX_REQUEST_BODY_BYTES, 99999999999999999999",
    "BRRTR_HANDLER_WORKERS__LIST_PETS, two"
  })
  void whatCannotBeReadRefusesToStart(String name, String text) {
    assertThatThrownBy(() -> environment(name, text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("allowed is");
  }

  @Test
  void everyFaultIsSaidAtOnce() {
    assertThatThrownBy(() -> environment("PORT", "x", "BRRTR_MAX_WORKERS", "y"))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.faults()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({"0x4000, 16384", "0X4000, 16384", "16384, 16384", "016384, 16384", "0, 1"})
  void stackSizesAreDecimalOrHexadecimal(String text, long bytes) {
    assertThat(environment("BRRTR_STACK_SIZE", text).get(Settings.STACK_SIZE)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "off, off",
    "sample:0.5, sample:0.5",
    "sample:1, sample:1.0",
    "REPORT, report",
    "enforce, enforce"
  })
  void responseValidationHasItsOwnWords(String text, String shown) {
    ResponseValidation value =
        environment("BRRTR_RESPONSE_VALIDATION", text).get(Settings.RESPONSE_VALIDATION);
    assertThat(Settings.RESPONSE_VALIDATION.type().show(value)).isEqualTo(shown);
  }

  @Test
  void aNameThatIsNoSettingIsToldWithTheNearest() {
    RouterConfig config = environment("BRRTR_HANDLER_WORKER", "3", "BRRTR_PORT__X", "1");
    assertThat(config.warnings())
        .hasSize(2)
        .anySatisfy(w -> assertThat(w).contains("BRRTR_HANDLER_WORKERS"));
  }

  @Test
  void keysOfSchemesAreSecrets() {
    RouterConfig config = environment("BRRTR_API_KEY__API_KEY_AUTH", "hush", "PORT", "99");
    assertThat(config.named(Settings.API_KEY, "ApiKeyAuth")).isEqualTo("hush");
    assertThat(config.shown())
        .containsEntry("BRRTR_API_KEY__API_KEY_AUTH", "***")
        .containsEntry("PORT", "99")
        .containsEntry("BRRTR_MAX_IN_FLIGHT_BYTES", "a quarter of the heap")
        .doesNotContainValue("hush");
  }

  @Test
  void aFileThatIsMissingOrBrokenRefusesToStart(@TempDir Path folder) throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: [1,\nb: }");
    for (Path file : List.of(broken, folder.resolve("missing.yaml"))) {
      assertThatThrownBy(() -> environment("BRRTR_CONFIG", file.toString()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "listPets, LIST_PETS",
    "list_pets, LIST_PETS",
    "pets/list, PETS_LIST",
    "getHTTPServer, GET_HTTP_SERVER",
    "v2Users, V2_USERS",
    "LIST_PETS, LIST_PETS",
    "a--b., A_B",
    "getX, GET_X"
  })
  void operationsHaveNamesInUpperSnake(String id, String name) {
    assertThat(HandlerNames.upperSnake(id)).isEqualTo(name);
    assertThat(HandlerNames.upperSnake(name)).isEqualTo(name);
  }
}
