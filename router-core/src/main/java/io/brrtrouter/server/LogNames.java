package io.brrtrouter.server;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The names that say how logs are written. Whoever writes logs is set up before there is a
 * configuration, and from the environment: what it does not follow is told at the start.
 */
final class LogNames {
  private static final Logger LOG = LoggerFactory.getLogger(RouterServer.class);

  private LogNames() {}

  /** What was asked for and is not done. */
  static List<String> warnings(RouterConfig config) {
    List<String> warnings = new ArrayList<>();
    if (config.isSet(Settings.LOG_LEVEL) && !logsFrom(level(config.get(Settings.LOG_LEVEL)))) {
      warnings.add(said(config, Settings.LOG_LEVEL) + unread(Settings.LOG_LEVEL));
    }
    if (config.isSet(Settings.LOG_FORMAT) && !fromEnvironment(config, Settings.LOG_FORMAT)) {
      warnings.add(said(config, Settings.LOG_FORMAT) + unread(Settings.LOG_FORMAT));
    }
    if (config.isSet(Settings.LOG_ASYNC)) {
      warnings.add(said(config, Settings.LOG_ASYNC) + "has no effect in this version");
    }
    return warnings;
  }

  private static <T> String said(RouterConfig config, Setting<T> setting) {
    return config.origin(setting) + " = '" + setting.type().show(config.get(setting)) + "' ";
  }

  private static String unread(Setting<?> setting) {
    return "is not what the logging framework does; its own configuration has to say so, and may"
        + " read the environment variable "
        + setting;
  }

  private static boolean fromEnvironment(RouterConfig config, Setting<?> setting) {
    return setting.variable().equals(config.origin(setting));
  }

  /** Whether this level is logged, and none below it. */
  private static boolean logsFrom(Level level) {
    Level[] levels = Level.values(); // from ERROR down
    boolean below =
        level.ordinal() + 1 < levels.length && LOG.isEnabledForLevel(levels[level.ordinal() + 1]);
    return LOG.isEnabledForLevel(level) && !below;
  }

  private static Level level(Settings.LogLevel level) {
    return Level.valueOf(level.name());
  }
}
