package io.brrtrouter.server;

import io.brrtrouter.validation.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the settings among environment variables, system properties and keys of the file. */
final class ConfigSources {
  private final List<SettingValue> given = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** What was found, the strongest last. */
  List<SettingValue> given() {
    return given;
  }

  /** A sentence for each name that looks like a setting and is none, or has no effect. */
  List<String> warnings() {
    return warnings;
  }

  /** {@code BRRTR_HANDLER_WORKERS}, {@code BRRTR_HANDLER_WORKERS__LIST_PETS}. */
  void environment(Map<String, String> variables) {
    new TreeMap<>(variables)
        .forEach((name, text) -> {
          int split = name.indexOf("__");
          String variable = split < 0 ? name : name.substring(0, split);
          String scope = split < 0 ? "" : name.substring(split + 2);
          Setting<?> setting = byVariable(variable);
          if (setting != null && fits(setting, scope)) {
            add(setting, scope, text, name);
          } else if (UnsupportedNames.isVariable(name)) {
            UnsupportedNames.ofVariable(name, text, name).ifPresent(warnings::add);
          } else if (name.startsWith("BRRTR_")) {
            unknown(name, Settings.all().stream().map(Setting::variable).toList());
          }
        });
  }

  /** {@code brrtr.handler.workers}, {@code brrtr.handler.workers.listPets}. */
  void properties(Map<String, String> properties) {
    new TreeMap<>(properties)
        .forEach((name, text) -> {
          if (name.startsWith("brrtr.") && !byKey(name.substring(6), "", text, name)) {
            unknown(name, Settings.all().stream().map(Setting::property).toList());
          } else if (name.startsWith("otel.") && UnsupportedNames.isKey(name)) {
            UnsupportedNames.ofKey(name, text, name).ifPresent(warnings::add);
          }
        });
  }

  /**
   * {@code handler.workers}, {@code operations.listPets.handler.workers}, {@code
   * api.key.ApiKeyAuth}; hyphens and underscores are as good as full stops.
   */
  void file(String file, Map<String, String> keys) {
    keys.forEach((key, text) -> {
      String origin = file + ": " + key;
      String path = key.startsWith("brrtr.") ? key.substring(6) : key;
      if (!operation(path, text, origin) && !byKey(path, "", text, origin)) {
        unknown(origin, Settings.all().stream().map(Setting::key).toList());
      }
    });
  }

  private boolean operation(String path, String text, String origin) {
    if (!path.startsWith("operations.")) {
      return false;
    }
    String rest = path.substring("operations.".length());
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
      if (byKey(rest.substring(dot + 1), rest.substring(0, dot), text, origin)) {
        return true;
      }
    }
    return false;
  }

  /** By the longest key that fits; what follows it is the name of an operation or a scheme. */
  private boolean byKey(String path, String operation, String text, String origin) {
    if (operation.isEmpty() && UnsupportedNames.isKey(normal(path))) {
      UnsupportedNames.ofKey(normal(path), text, origin).ifPresent(warnings::add);
      return true;
    }
    for (Setting<?> setting : Settings.all()) {
      if (normal(path).equals(setting.key()) && fits(setting, operation)) {
        add(setting, operation, text, origin);
        return true;
      }
    }
    if (operation.isEmpty()) {
      for (Setting<?> setting : Settings.all()) {
        int length = setting.key().length();
        if (setting.hasScoped()
            && path.length() > length + 1
            && normal(path).startsWith(setting.key() + '.')) {
          add(setting, path.substring(length + 1), text, origin);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fits(Setting<?> setting, String scope) {
    return scope.isEmpty() ? setting.hasGlobal() : setting.hasScoped();
  }

  private static String normal(String key) {
    return key.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
  }

  private static @Nullable Setting<?> byVariable(String variable) {
    return Settings.all().stream()
        .filter(setting -> setting.variable().equals(variable))
        .findFirst()
        .orElse(null);
  }

  /** Something the application says itself. */
  void add(Setting<?> setting, String scope, String text, String origin) {
    given.add(new SettingValue(setting, HandlerNames.upperSnake(scope), text.strip(), origin));
  }

  private void unknown(String name, List<String> known) {
    warnings.add(
        name + " is no setting; the nearest is " + EditDistance.ranked(name, known).getFirst());
  }
}
