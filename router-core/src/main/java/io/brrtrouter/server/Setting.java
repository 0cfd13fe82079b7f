package io.brrtrouter.server;

import java.util.Locale;

/**
 * A name that can be configured: as an environment variable, a system property and a key of the
 * configuration file. {@link Settings} lists them all.
 *
 * @param <T> what its value is
 */
public final class Setting<T> {
  private final String variable;
  private final String key;
  private final Scope scope;
  private final ValueType<T> type;
  private final T byDefault;
  private final String shownDefault;
  private final String meaning;

  /** For what a setting has a value. */
  enum Scope {
    /** For the process. */
    PROCESS,
    /** For the process, and for single operations. */
    OPERATIONS,
    /** For single operations only. */
    EACH_OPERATION,
    /** For single security schemes only; a secret. */
    EACH_SCHEME
  }

  Setting(
      String variable,
      Scope scope,
      ValueType<T> type,
      T byDefault,
      String shownDefault,
      String meaning) {
    this.variable = variable;
    this.key = variable.toLowerCase(Locale.ROOT).replaceFirst("^brrtr_", "").replace('_', '.');
    this.scope = scope;
    this.type = type;
    this.byDefault = byDefault;
    this.shownDefault = shownDefault;
    this.meaning = meaning;
  }

  /** The environment variable: {@code BRRTR_HANDLER_WORKERS}. */
  public String variable() {
    return variable;
  }

  /** The system property: {@code brrtr.handler.workers}. */
  public String property() {
    return variable.startsWith("OTEL_") ? key : "brrtr." + key;
  }

  /** The key in the configuration file: {@code handler.workers}. */
  public String key() {
    return key;
  }

  /** The value where nothing else is said. */
  public T byDefault() {
    return byDefault;
  }

  /** The default in the words of the documentation. */
  public String shownDefault() {
    return shownDefault;
  }

  /** What values there are. */
  public String allowed() {
    return type.allowed();
  }

  /** What it does. */
  public String meaning() {
    return meaning;
  }

  /** Whether its values must not be shown. */
  public boolean isSecret() {
    return scope == Scope.EACH_SCHEME;
  }

  Scope scope() {
    return scope;
  }

  ValueType<T> type() {
    return type;
  }

  /** Whether it may be followed by two underscores and a name. */
  boolean hasScoped() {
    return scope != Scope.PROCESS;
  }

  /** Whether it may stand alone. */
  boolean hasGlobal() {
    return scope == Scope.PROCESS || scope == Scope.OPERATIONS;
  }

  @Override
  public String toString() {
    return variable;
  }
}
