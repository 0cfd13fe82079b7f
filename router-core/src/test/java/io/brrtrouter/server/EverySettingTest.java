package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.server.Scene.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every setting, wherever it is given: which way is stronger, and what is wrong. */
class EverySettingTest {
  @TempDir private Path folder;

  static List<Setting<?>> settings() {
    return Settings.all();
  }

  static List<Setting<?>> numbers() {
    return Settings.all().stream().filter(setting -> Whole.of(setting.type()) != null).toList();
  }

  /** The range of a setting that is a number, or may be one. */
  private record Whole(long min, long max) {
    static Whole of(ValueType<?> type) {
      if (type instanceof ValueType.Maybe<?> maybe) {
        return of(maybe.type());
      }
      return type instanceof ValueType.Whole whole ? new Whole(whole.min(), whole.max()) : null;
    }
  }

  /** The variable, of an operation or a scheme where there is no other. */
  private static String variable(Setting<?> setting) {
    return setting.hasGlobal() ? setting.variable() : setting.variable() + "__GET_NOTE";
  }

  private static Object value(RouterConfig config, Setting<?> setting) {
    return setting.hasGlobal() ? config.get(setting) : config.named(setting, "getNote");
  }

  /** Two texts that are different values. */
  private static List<String> twoTexts(Setting<?> setting) {
    ValueType<?> type =
        setting.type() instanceof ValueType.Maybe<?> maybe ? maybe.type() : setting.type();
    return switch (type) {
      case ValueType.Whole whole -> List.of("" + (whole.max() - 1), "" + (whole.max() - 2));
      case ValueType.Fraction fraction -> List.of("0.25", "0.5");
      case ValueType.Flag flag -> List.of("true", "false");
      case ValueType.OneOf<?> one ->
          one.allowed().lines().flatMap(l -> Stream.of(l.split(", "))).toList();
      case ResponseChecks checks -> List.of("report", "off");
      default -> List.of("one", "two");
    };
  }

  @ParameterizedTest
  @MethodSource("settings")
  void thePropertyBeatsTheFileAndTheVariableBeatsTheProperty(Setting<?> setting) throws Exception {
    if (setting == Settings.CONFIG) {
      return; // names the file itself
    }
    String weak = twoTexts(setting).get(0);
    String strong = twoTexts(setting).get(1);
    String variable = variable(setting);
    Object expected = setting.type().parse(strong);
    Path file = folder.resolve("config-of-row.yaml");
    Files.writeString(file, Scene.name(variable, Way.FILE) + ": '" + weak + "'\n");
    Map<String, String> environment = Map.of("BRRTR_CONFIG", file.toString());
    RouterConfig property =
        RouterConfigTest.clean()
            .environment(environment)
            .systemProperties(Map.of(Scene.name(variable, Way.PROPERTY), strong))
            .build();
    assertThat(value(property, setting)).isEqualTo(expected);
    RouterConfig variables =
        RouterConfigTest.clean()
            .environment(Map.of("BRRTR_CONFIG", file.toString(), variable, strong))
            .systemProperties(Map.of(Scene.name(variable, Way.PROPERTY), weak))
            .build();
    assertThat(value(variables, setting)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNumberOutOfRangeIsPutToTheBoundAndToldInEveryWay(Setting<?> setting) throws Exception {
    Whole range = Whole.of(setting.type());
    for (Way way : Way.values()) {
      RouterConfig low = Scene.config(variable(setting) + "=" + (range.min() - 1), way, folder);
      assertThat(String.valueOf(value(low, setting))).contains("" + range.min());
      assertThat(low.warnings())
          .singleElement()
          .asString()
          .contains(
              Scene.name(variable(setting), way),
              "'" + (range.min() - 1) + "'",
              "out of range",
              setting.allowed());
      if (range.max() < Long.MAX_VALUE) {
        RouterConfig high = Scene.config(variable(setting) + "=" + (range.max() + 1), way, folder);
        assertThat(String.valueOf(value(high, setting))).contains("" + range.max());
        assertThat(high.warnings()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatCannotBeReadRefusesToStartInEveryWay(Setting<?> setting) {
    boolean anyText =
        setting.type() instanceof ValueType.Text
            || setting.type() instanceof ValueType.Names
            || setting.type() instanceof ValueType.Maybe<?> maybe
                && maybe.type() instanceof ValueType.Text;
    for (Way way : Way.values()) {
      for (String text : anyText ? List.<String>of() : List.of("nonsense", "12x", "--1", "0x")) {
        assertThatThrownBy(() -> Scene.config(variable(setting) + "=" + text, way, folder))
            .isInstanceOf(ConfigurationException.class)
            .hasMessageContaining(Scene.name(variable(setting), way))
            .hasMessageContaining("'" + text + "'")
            .hasMessageContaining("allowed is " + setting.allowed());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void anOperationThatIsNotThereRefusesToStart(Way way) {
    String variable = "BRRTR_HANDLER_WORKERS__GET_NOTES";
    assertThatThrownBy(() -> new Scene(variable + "=3", way, folder))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(Scene.name(variable, way) + " = '3'")
        .hasMessageContaining("GET_NOTE");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aSchemeThatIsNotThereRefusesToStartWithoutTellingTheKey(Way way) {
    String variable = "BRRTR_API_KEY__OTHER";
    assertThatThrownBy(() -> new Scene(variable + "=hush", way, folder))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(Scene.name(variable, way) + " = '***'")
        .hasMessageContaining("NOTE_KEY")
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aNameThatIsNoSettingIsTold(Way way) throws Exception {
    RouterConfig config = Scene.config("BRRTR_HANDLER_WORKRES=3", way, folder);
    assertThat(config.warnings())
        .singleElement()
        .asString()
        .contains(Scene.name("BRRTR_HANDLER_WORKRES", way), "is no setting")
        .contains(Scene.name("BRRTR_HANDLER_WORKERS", way));
  }

  @Test
  void nothingIsWarnedOfInTheDefaults() {
    List<String> warnings = new ArrayList<>(RouterConfigTest.clean().build().warnings());
    warnings.addAll(LogNames.warnings(RouterConfigTest.clean().build()));
    assertThat(warnings).isEmpty();
  }
}
