package io.brrtrouter.server;

import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.worker.PoolConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How each operation runs: defaults, then what its document says in extensions, then what is
 * configured for it alone.
 */
final class OperationTuning {
  private static final String MAX_BODY = "x-brrtrouter-max-body-bytes";
  private static final String BODY_SIZE = "x-brrtrouter-body-size-bytes";
  private static final ValueType.Whole ESTIMATES = new ValueType.Whole(0, (1L << 31) - 1);
  private static final ValueType.Whole LIMITS = new ValueType.Whole(0, 1L << 40);

  private final RouterConfig config;
  private final StackSizing stacks;

  OperationTuning(RouterConfig config) {
    this.config = config;
    this.stacks = new StackSizing(config);
  }

  /**
   * Refuses values for operations that are not there, or that two share the name of.
   *
   * @throws ConfigurationException naming each
   */
  static void checkNames(RouterConfig config, List<OperationInfo> operations) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (OperationInfo operation : operations) {
      for (String name : HandlerNames.of(operation)) {
        ids.computeIfAbsent(name, n -> new ArrayList<>()).add(operation.id());
      }
    }
    List<String> faults = new ArrayList<>();
    for (Setting<?> setting : Settings.all()) {
      if (setting.scope() == Setting.Scope.OPERATIONS
          || setting.scope() == Setting.Scope.EACH_OPERATION) {
        config.scoped(setting).forEach((name, given) -> check(name, given, ids, faults));
      }
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
  }

  private static void check(
      String name, SettingValue given, Map<String, List<String>> ids, List<String> faults) {
    List<String> named = ids.getOrDefault(name, List.of());
    String value = given.origin() + " = '" + given.text() + "': ";
    if (named.isEmpty()) {
      faults.add(value + "no operation is called so; allowed are " + some(ids));
    } else if (named.size() > 1) {
      faults.add(
          value
              + "the operations "
              + String.join(" and ", named)
              + " share this name; allowed are names that one operation has");
    }
  }

  private static String some(Map<String, List<String>> ids) {
    List<String> names = List.copyOf(ids.keySet());
    int shown = Math.min(names.size(), 20);
    String list = String.join(", ", names.subList(0, shown));
    return shown < names.size() ? list + ", and " + (names.size() - shown) + " more" : list;
  }

  /** How this operation runs; adds what its extensions said that could not be taken as it was. */
  OperationSettings of(OperationInfo info, List<String> warnings) {
    warnings.addAll(UnsupportedNames.ofExtensions(info.id(), info.extensions()));
    return new OperationSettings(
        pool(info, warnings),
        size(info, LIMITS, MAX_BODY, config.get(Settings.MAX_REQUEST_BODY_BYTES), warnings),
        Math.toIntExact(requestEstimate(info, warnings)),
        info.sizing().responseBytes(),
        Math.toIntExact(value(info, Settings.HANDLER_MAX_STREAMS, null, warnings)));
  }

  private long requestEstimate(OperationInfo info, List<String> warnings) {
    Long configured = config.get(Settings.BODY_SIZE, info);
    return configured != null
        ? configured
        : size(info, ESTIMATES, BODY_SIZE, info.sizing().requestBytes(), warnings);
  }

  private PoolConfig pool(OperationInfo info, List<String> warnings) {
    WorkerCounts counts = counts(info, warnings);
    StackSizing.Choice stack = stacks.choose(info, warnings);
    return new PoolConfig(
        counts.workers(),
        counts.maxWorkers(),
        Math.toIntExact(
            value(info, Settings.HANDLER_QUEUE_BOUND, "x-brrtrouter-queue-bound", warnings)),
        value(info, Settings.BACKPRESSURE_MODE, "x-brrtrouter-backpressure", warnings),
        Duration.ofMillis(value(info, Settings.BACKPRESSURE_TIMEOUT_MS, null, warnings)),
        deadline(info, warnings).map(Duration::ofMillis).orElse(null),
        stack.kind(),
        stack.bytes());
  }

  private WorkerCounts counts(OperationInfo info, List<String> warnings) {
    WorkerCounts counts =
        WorkerCounts.of(
            Settings.HANDLER_WORKERS.byDefault(), Settings.HANDLER_MAX_WORKERS.byDefault());
    counts = counts.then(ifSet(Settings.HANDLER_WORKERS), ifSet(Settings.HANDLER_MAX_WORKERS));
    counts =
        counts.then(
            extension(info, Settings.HANDLER_WORKERS, "x-brrtrouter-workers", warnings),
            extension(info, Settings.HANDLER_MAX_WORKERS, "x-brrtrouter-max-workers", warnings));
    return counts.then(
        config.get(Settings.HANDLER_WORKERS, info), config.get(Settings.HANDLER_MAX_WORKERS, info));
  }

  private @Nullable Long ifSet(Setting<Long> setting) {
    return config.isSet(setting) ? config.get(setting) : null;
  }

  private Optional<Long> deadline(OperationInfo info, List<String> warnings) {
    return value(info, Settings.HANDLER_DEADLINE_MS, "x-brrtrouter-deadline-ms", warnings);
  }

  private <T> T value(
      OperationInfo info, Setting<T> setting, @Nullable String extension, List<String> warnings) {
    T own = config.get(setting, info);
    if (own == null && extension != null) {
      own = extension(info, setting, extension, warnings);
    }
    return own != null ? own : config.get(setting);
  }

  private static long size(
      OperationInfo info,
      ValueType.Whole range,
      String extension,
      long otherwise,
      List<String> warnings) {
    Long said = parse(info, range, extension, warnings);
    return said != null ? said : otherwise;
  }

  private static <T> @Nullable T extension(
      OperationInfo info, Setting<T> setting, String name, List<String> warnings) {
    return parse(info, setting.type(), name, warnings);
  }

  /** What an extension says, or null if it says nothing that can be read. */
  static <T> @Nullable T parse(
      OperationInfo info, ValueType<T> type, String name, List<String> warnings) {
    Object said = info.extensions().get(name);
    if (said == null) {
      return null;
    }
    String text = said.toString().strip();
    String value = name + " of " + info.id() + " = '" + text + "': ";
    try {
      T parsed = type.parse(text);
      if (type.clamps(text)) {
        warnings.add(value + "out of range, taken as " + parsed + "; allowed is " + type.allowed());
      }
      return parsed;
    } catch (IllegalArgumentException e) {
      warnings.add(value + "cannot be read and is left out; allowed is " + type.allowed());
      return null;
    }
  }
}
