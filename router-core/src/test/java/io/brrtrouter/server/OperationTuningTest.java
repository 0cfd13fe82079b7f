package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Method;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.worker.Backpressure;
import io.brrtrouter.worker.PoolConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTuningTest {

  private static OperationInfo.Builder listPets() {
    return OperationInfo.of("listPets", Method.GET, "/pets", "/paths/~1pets/get");
  }

  private static OperationSettings tune(String variables, OperationInfo info) {
    return new OperationTuning(config(variables)).of(info, new ArrayList<>());
  }

  private static RouterConfig config(String variables) {
    Map<String, String> environment = new HashMap<>();
    for (String pair : variables.split(" ")) {
      if (!pair.isEmpty()) {
        environment.put(pair.split("=")[0], pair.split("=")[1]);
      }
    }
    return RouterConfigTest.clean().environment(environment).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "||4|256",
        "BRRTR_HANDLER_WORKERS=10||10|10",
        "BRRTR_HANDLER_WORKERS=10 BRRTR_HANDLER_MAX_WORKERS=20||10|20",
        "BRRTR_HANDLER_MAX_WORKERS=2||2|2",
        "BRRTR_HANDLER_WORKERS=10 BRRTR_HANDLER_MAX_WORKERS=5||10|10",
        "BRRTR_HANDLER_WORKERS=10|x-brrtrouter-workers=3|3|3",
        "|x-brrtrouter-max-workers=9|4|9",
        "BRRTR_HANDLER_WORKERS__LIST_PETS=1|x-brrtrouter-workers=3 x-brrtrouter-max-workers=7|1|1",
        "BRRTR_HANDLER_MAX_WORKERS__LIST_PETS=5|x-brrtrouter-workers=3|3|5",
      })
  void workersSetAloneFixThePool(String variables, String extensions, int workers, int most) {
    OperationInfo.Builder info = listPets();
    if (extensions != null) {
      for (String pair : extensions.split(" ")) {
        info.extension(pair.split("=")[0], Integer.valueOf(pair.split("=")[1]));
      }
    }
    PoolConfig pool = tune(variables == null ? "" : variables, info.build()).pool();
    assertThat(pool.workers()).isEqualTo(workers);
    assertThat(pool.maxWorkers()).isEqualTo(most);
  }

  @Test
  void everySettingHoldsForTheNameOfTheHandlerToo() {
    OperationInfo info = listPets().extension("x-handler-name", "pet_lister").build();
    OperationSettings tuned =
        tune(
            "BRRTR_HANDLER_WORKERS__PET_LISTER=2 BRRTR_HANDLER_MAX_WORKERS__PET_LISTER=9"
                + " BRRTR_HANDLER_QUEUE_BOUND__PET_LISTER=6",
            info);
    assertThat(tuned.pool().workers()).isEqualTo(2);
    assertThat(tuned.pool().maxWorkers()).isEqualTo(9);
    assertThat(tuned.pool().queueBound()).isEqualTo(6);
  }

  @Test
  void theDocumentBeatsTheDefaultsAndTheEnvironmentOfTheOperationBeatsTheDocument() {
    OperationInfo info =
        listPets()
            .extension("x-brrtrouter-queue-bound", 5)
            .extension("x-brrtrouter-backpressure", "shed")
            .extension("x-brrtrouter-deadline-ms", "250")
            .extension("x-brrtrouter-max-body-bytes", 99)
            .extension("x-brrtrouter-body-size-bytes", 77)
            .build();
    OperationSettings document = tune("BRRTR_HANDLER_QUEUE_BOUND=8", info);
    assertThat(document.pool().queueBound()).isEqualTo(5);
    assertThat(document.pool().backpressure()).isEqualTo(Backpressure.SHED);
    assertThat(document.pool().deadline()).isEqualTo(Duration.ofMillis(250));
    assertThat(document.maxBodyBytes()).isEqualTo(99);
    assertThat(document.requestEstimate()).isEqualTo(77);
    OperationSettings environment =
        tune(
            "BRRTR_HANDLER_QUEUE_BOUND__LIST_PETS=6 BRRTR_BODY_SIZE__LIST_PETS=66"
                + " BRRTR_HANDLER_DEADLINE_MS__LIST_PETS=off",
            info);
    assertThat(environment.pool().queueBound()).isEqualTo(6);
    assertThat(environment.pool().deadline()).isNull();
    assertThat(environment.requestEstimate()).isEqualTo(66);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24000||| VIRTUAL|24000",
        "0||| VIRTUAL|65536",
        "0|BRRTR_STACK_SIZE=0x8000|| VIRTUAL|32768",
        "24000|BRRTR_STACK_SIZE=0x8000|| VIRTUAL|24000",
        "1000||| VIRTUAL|16384",
        "999999||| VIRTUAL|262144",
        "24000||x-brrtrouter-stack-size=0x9000|VIRTUAL|36864",
        "24000|BRRTR_STACK_SIZE__LIST_PETS=40000|x-brrtrouter-stack-size=0x9000|VIRTUAL|40000",
        "24000||x-brrtrouter-worker=platform|PLATFORM|524288",
        "24000|BRRTR_STACK_SIZE__LIST_PETS=40000|x-brrtrouter-worker=platform|PLATFORM|40000",
        "24000|BRRTR_STACK_MAX_BYTES=16777216 BRRTR_STACK_SIZE__LIST_PETS=8388608"
            + "||PLATFORM|8388608",
      })
  void stacksTakeEffectWhereTheyCan(
      int hint, String variables, String extension, String kind, long bytes) {
    OperationInfo.Builder info = listPets().sizing(hint, 10, 10);
    if (extension != null) {
      info.extension(extension.split("=")[0], extension.split("=")[1]);
    }
    StackSizing sizing = new StackSizing(config(variables == null ? "" : variables), 1 << 20);
    StackSizing.Choice choice = sizing.choose(info.build(), new ArrayList<>());
    assertThat(choice.kind()).isEqualTo(PoolConfig.Kind.valueOf(kind));
    assertThat(choice.bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"512k, 524288", "4M, 4194304", "1g, 1073741824", "65536, 65536"})
  void stackSizesOfTheJvmAreRead(String text, long bytes) {
    assertThat(StackSizing.bytes(text)).isEqualTo(bytes);
  }

  @Test
  void anExtensionThatCannotBeReadIsToldAndLeftOut() {
    OperationTuning tuning = new OperationTuning(config(""));
    OperationInfo info =
        listPets()
            .extension("x-brrtrouter-workers", "many")
            .extension("x-brrtrouter-queue-bound", -5)
            .build();
    List<String> warnings = new ArrayList<>();
    PoolConfig pool = tuning.of(info, warnings).pool();
    assertThat(pool.workers()).isEqualTo(4);
    assertThat(pool.queueBound()).isZero();
    assertThat(warnings)
        .anySatisfy(w -> assertThat(w).contains("x-brrtrouter-workers", "listPets", "'many'"))
        .anySatisfy(w -> assertThat(w).contains("x-brrtrouter-queue-bound", "'-5'", "0"));
  }

  @Test
  void anUnknownOperationRefusesToStart() {
    assertThatThrownBy(() ->
            OperationTuning.checkNames(
                config("BRRTR_HANDLER_WORKERS__LIST_PET=3"), List.of(listPets().build())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("BRRTR_HANDLER_WORKERS__LIST_PET = '3'")
        .hasMessageContaining("LIST_PETS");
  }

  @Test
  void aNameThatTwoOperationsShareRefusesToStartOnceItIsUsed() {
    List<OperationInfo> two =
        List.of(
            listPets().build(),
            OperationInfo.of("list_pets", Method.GET, "/p", "/paths/~1p/get").build());
    OperationTuning.checkNames(config("BRRTR_HANDLER_WORKERS=3"), two);
    assertThatThrownBy(
            () -> OperationTuning.checkNames(config("BRRTR_BODY_SIZE__LIST_PETS=3"), two))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("listPets and list_pets");
  }
}
