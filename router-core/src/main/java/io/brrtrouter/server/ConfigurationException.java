package io.brrtrouter.server;

import java.util.List;

/**
 * A configuration that a service must not start with. Its message has a line for each fault: the
 * name, the value, and what is allowed.
 */
public final class ConfigurationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  ConfigurationException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  /** The faults, each a sentence. */
  public List<String> faults() {
    return faults;
  }
}
