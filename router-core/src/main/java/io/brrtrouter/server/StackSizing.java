package io.brrtrouter.server;

import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.worker.PoolConfig;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of workers. A virtual thread has none to size: it grows to what {@code -Xss} allows.
 * What needs more, or says so, runs on platform threads, whose size is obeyed.
 */
final class StackSizing {
  /** Measured to carry a JSON tree, a database driver and their exceptions. */
  static final long PLATFORM_FLOOR_BYTES = 512 << 10;

  private static final long DEFAULT_VIRTUAL_CEILING_BYTES = 1 << 20;
  private static final ValueType.OneOf<PoolConfig.Kind> KINDS =
      new ValueType.OneOf<>(PoolConfig.Kind.class);

  private final RouterConfig config;
  private final long virtualCeiling;

  StackSizing(RouterConfig config) {
    this(config, virtualCeiling());
  }

  StackSizing(RouterConfig config, long virtualCeiling) {
    this.config = config;
    this.virtualCeiling = virtualCeiling;
  }

  /**
   * A worker.
   *
   * @param kind what it is
   * @param bytes its stack; of virtual workers what is expected
   */
  record Choice(PoolConfig.Kind kind, long bytes) {}

  Choice choose(OperationInfo info, List<String> warnings) {
    Long named = named(info, warnings);
    long wanted = named != null ? named : hint(info);
    long bytes = clamp(wanted);
    PoolConfig.Kind kind = OperationTuning.parse(info, KINDS, "x-brrtrouter-worker", warnings);
    if (kind != PoolConfig.Kind.PLATFORM && bytes <= virtualCeiling) {
      return new Choice(PoolConfig.Kind.VIRTUAL, bytes);
    }
    return new Choice(
        PoolConfig.Kind.PLATFORM, named != null ? bytes : Math.max(bytes, PLATFORM_FLOOR_BYTES));
  }

  private @Nullable Long named(OperationInfo info, List<String> warnings) {
    Long configured = config.get(Settings.STACK_SIZE, info);
    return configured != null
        ? configured
        : OperationTuning.parse(
            info, Settings.STACK_SIZE.type(), "x-brrtrouter-stack-size", warnings);
  }

  private long hint(OperationInfo info) {
    int hint = info.sizing().stackBytes();
    return hint > 0 ? hint : config.get(Settings.STACK_SIZE);
  }

  private long clamp(long bytes) {
    long least = config.get(Settings.STACK_MIN_BYTES);
    return Math.clamp(bytes, least, Math.max(least, config.get(Settings.STACK_MAX_BYTES)));
  }

  /** What the stack of a virtual thread may grow to: {@code -Xss}. */
  private static long virtualCeiling() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-Xss"))
        .reduce((first, last) -> last)
        .map(argument -> bytes(argument.substring("-Xss".length())))
        .orElse(DEFAULT_VIRTUAL_CEILING_BYTES);
  }

  /** {@code 512k}, {@code 4M}, as the JVM's options have it. */
  static long bytes(String size) {
    String digits = size.replaceAll("[^0-9]", "");
    long number = digits.isEmpty() ? DEFAULT_VIRTUAL_CEILING_BYTES : Long.parseLong(digits);
    return switch (size.isEmpty() ? ' ' : Character.toLowerCase(size.charAt(size.length() - 1))) {
      case 'k' -> number << 10;
      case 'm' -> number << 20;
      case 'g' -> number << 30;
      default -> number;
    };
  }
}
