package io.brrtrouter.server;

import io.brrtrouter.operation.OperationInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a service. Values come from the application, from a configuration file, from
 * system properties and from the environment, the strongest last. Immutable.
 *
 * <p>A number out of range is put to the nearest bound, with a warning. What cannot be read refuses
 * to be built, and all of it is said at once.
 */
public final class RouterConfig {
  private final Map<Setting<?>, SettingValue> process;
  private final Map<Setting<?>, Map<String, SettingValue>> scoped;
  private final List<String> warnings;
  private final @Nullable Path file;

  private RouterConfig(
      Map<Setting<?>, SettingValue> process,
      Map<Setting<?>, Map<String, SettingValue>> scoped,
      List<String> warnings,
      @Nullable Path file) {
    this.process = process;
    this.scoped = scoped;
    this.warnings = List.copyOf(warnings);
    this.file = file;
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** This configuration with these values in place of what was given for the process. */
  RouterConfig with(Map<Setting<?>, String> values) {
    Map<Setting<?>, SettingValue> replaced = new HashMap<>(process);
    values.forEach((setting, text) ->
        replaced.put(
            setting,
            new SettingValue(setting, "", text, setting + " as the application always has it")));
    return new RouterConfig(replaced, scoped, warnings, file);
  }

  /** The value for the process. */
  public <T> T get(Setting<T> setting) {
    SettingValue given = process.get(setting);
    return given == null ? setting.byDefault() : setting.type().parse(given.text());
  }

  /** A number for the process, as an {@code int}. */
  int number(Setting<Long> setting) {
    return Math.toIntExact(get(setting));
  }

  /** Where the value for the process was given, as people call it; the default's is empty. */
  String origin(Setting<?> setting) {
    SettingValue given = process.get(setting);
    return given == null ? "" : given.origin();
  }

  /** Whether a value for the process was given. */
  public boolean isSet(Setting<?> setting) {
    return process.containsKey(setting);
  }

  /** The value for what has this name alone, or null; operations may have two. */
  <T> @Nullable T named(Setting<T> setting, String name) {
    SettingValue given = scoped(setting).get(HandlerNames.upperSnake(name));
    return given == null ? null : setting.type().parse(given.text());
  }

  /** The value for this operation alone, or null if none was given. */
  public <T> @Nullable T get(Setting<T> setting, OperationInfo operation) {
    for (String name : HandlerNames.of(operation)) {
      T value = named(setting, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The values of single operations or schemes, by their UPPER_SNAKE names. */
  Map<String, SettingValue> scoped(Setting<?> setting) {
    return scoped.getOrDefault(setting, Map.of());
  }

  /** What was out of range, what has no effect, and what looks like a setting and is none. */
  public List<String> warnings() {
    return warnings;
  }

  /** The configuration file that was read, or null. */
  public @Nullable Path file() {
    return file;
  }

  /** Every value that was given, by its name; secrets are masked. */
  Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Setting<?> setting : Settings.all()) {
      if (setting.hasGlobal()) {
        shown.put(setting.variable(), show(setting));
      }
      scoped(setting)
          .forEach((name, given) ->
              shown.put(
                  setting.variable() + "__" + name, setting.isSecret() ? "***" : given.text()));
    }
    return shown;
  }

  private <T> String show(Setting<T> setting) {
    return isSet(setting) ? setting.type().show(get(setting)) : setting.shownDefault();
  }

  /** Collects values. Not safe for concurrent use. */
  public static final class Builder {
    private final ConfigSources application = new ConfigSources();
    private Map<String, String> environment = System.getenv();
    private Map<String, String> properties = strings(System.getProperties());

    private Builder() {}

    /** A value for the process, weaker than any that is given outside. */
    public <T> Builder set(Setting<T> setting, T value) {
      String origin = setting + " as set by the application";
      application.add(setting, "", setting.type().show(value), origin);
      return this;
    }

    /** A value for one operation or security scheme. */
    public <T> Builder set(Setting<T> setting, String name, T value) {
      String origin = setting + " of " + name + " as set by the application";
      application.add(setting, name, setting.type().show(value), origin);
      return this;
    }

    /** Takes these for the environment's variables in place of the process's own. */
    public Builder environment(Map<String, String> variables) {
      environment = Map.copyOf(variables);
      return this;
    }

    /** Takes these for the system properties in place of the process's own. */
    public Builder systemProperties(Map<String, String> values) {
      properties = Map.copyOf(values);
      return this;
    }

    /**
     * The configuration.
     *
     * @throws ConfigurationException if something that was given cannot be read
     */
    public RouterConfig build() {
      ConfigSources outside = new ConfigSources();
      outside.properties(properties);
      outside.environment(environment);
      Path file = configFile(outside);
      ConfigSources written = new ConfigSources();
      if (file != null) {
        written.file(file.toString(), ConfigFile.read(file));
      }
      List<SettingValue> all = new ArrayList<>(application.given());
      all.addAll(written.given());
      all.addAll(outside.given());
      List<String> warnings = new ArrayList<>(written.warnings());
      warnings.addAll(outside.warnings());
      return sorted(all, warnings, file);
    }

    private @Nullable Path configFile(ConfigSources outside) {
      Path named = null;
      List<SettingValue> given = new ArrayList<>(application.given());
      given.addAll(outside.given());
      for (SettingValue value : given) {
        if (value.setting() == Settings.CONFIG) {
          named = value.text().isEmpty() ? null : Path.of(value.text());
        }
      }
      if (named != null) {
        return named;
      }
      Path usual = Path.of("config.yaml");
      return Files.isRegularFile(usual) ? usual : null;
    }

    private static RouterConfig sorted(
        List<SettingValue> all, List<String> warnings, @Nullable Path file) {
      List<String> faults = new ArrayList<>();
      Map<Setting<?>, SettingValue> process = new HashMap<>();
      Map<Setting<?>, Map<String, SettingValue>> scoped = new HashMap<>();
      for (SettingValue given : all) {
        judge(given, faults, warnings);
        if (given.scope().isEmpty()) {
          process.put(given.setting(), given);
        } else {
          scoped
              .computeIfAbsent(given.setting(), setting -> new LinkedHashMap<>())
              .put(given.scope(), given);
        }
      }
      if (!faults.isEmpty()) {
        throw new ConfigurationException(faults);
      }
      return new RouterConfig(process, scoped, warnings, file);
    }

    private static void judge(SettingValue given, List<String> faults, List<String> warnings) {
      try {
        Object value = given.setting().type().parse(given.text());
        if (given.setting().type().clamps(given.text())) {
          warnings.add(given.describe("out of range, taken as " + value));
        }
      } catch (IllegalArgumentException e) {
        faults.add(given.describe("cannot be read"));
      }
    }

    private static Map<String, String> strings(Properties properties) {
      Map<String, String> strings = new HashMap<>();
      properties
          .stringPropertyNames()
          .forEach(name -> strings.put(name, properties.getProperty(name)));
      return strings;
    }
  }
}
