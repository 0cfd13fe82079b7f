package io.brrtrouter.server;

/** What a server answers besides the operations of its documents, whose own paths win. */
public enum Endpoint {
  /** Whether the process lives, with figures of its workers, pools and heap. */
  HEALTH("/health"),
  /** Whether requests are welcome: 503 while starting, draining or unhealthy. */
  READY("/ready"),
  /** What was measured, if something measures. */
  METRICS("/metrics"),
  /** The document in JSON. */
  OPENAPI_JSON("/openapi.json"),
  /** The document in YAML. */
  OPENAPI_YAML("/openapi.yaml"),
  /** The documentation page. */
  DOCS("/docs");

  private final String path;

  Endpoint(String path) {
    this.path = path;
  }

  /** Where it is unless it is moved. */
  public String defaultPath() {
    return path;
  }
}
