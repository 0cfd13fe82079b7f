package io.brrtrouter.server;

import static io.brrtrouter.server.Setting.Scope.EACH_OPERATION;
import static io.brrtrouter.server.Setting.Scope.EACH_SCHEME;
import static io.brrtrouter.server.Setting.Scope.OPERATIONS;
import static io.brrtrouter.server.Setting.Scope.PROCESS;

import io.brrtrouter.pipeline.ResponseValidation;
import io.brrtrouter.routing.RouterMode;
import io.brrtrouter.server.ValueType.Flag;
import io.brrtrouter.server.ValueType.Fraction;
import io.brrtrouter.server.ValueType.Maybe;
import io.brrtrouter.server.ValueType.Names;
import io.brrtrouter.server.ValueType.OneOf;
import io.brrtrouter.server.ValueType.Text;
import io.brrtrouter.server.ValueType.Whole;
import io.brrtrouter.worker.Backpressure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every name that can be configured, with its default, its range and its meaning. */
public final class Settings {
  private static final List<Setting<?>> ALL = new ArrayList<>();
  private static final long DAY = 86_400_000;
  private static final long GIB = 1L << 30;

  // Where to listen.

  public static final Setting<Long> PORT =
      number("PORT", PROCESS, 0, 65_535, 8080, "the port to listen on; 0 takes a free one");
  public static final Setting<String> HOST =
      add("BRRTR_HOST", PROCESS, new Text(), "0.0.0.0", "the address to listen on");
  public static final Setting<Boolean> KEEP_ALIVE =
      flag("BRRTR_KEEP_ALIVE", true, "whether HTTP/1.1 connections serve more than one request");

  // Files.

  public static final Setting<Optional<String>> CONFIG =
      maybe(
          "BRRTR_CONFIG",
          "config.yaml if there",
          "the configuration file; to be named as a variable or a property");
  public static final Setting<Optional<String>> SPEC =
      maybe("BRRTR_SPEC", "the bundled document", "a document to serve in place of the bundled");
  public static final Setting<Optional<String>> STATIC_DIR =
      maybe("BRRTR_STATIC_DIR", "none", "a folder whose files are served under /");
  public static final Setting<Optional<String>> DOC_DIR =
      maybe("BRRTR_DOC_DIR", "none", "a folder whose files are served under /docs/");
  public static final Setting<List<String>> ALLOWED_REF_HOSTS =
      add(
          "BRRTR_ALLOWED_REF_HOSTS",
          PROCESS,
          new Names(),
          List.of(),
          "hosts that a document may refer to");

  // Beginning and end.

  public static final Setting<Long> DRAIN_DELAY_MS =
      number("BRRTR_DRAIN_DELAY_MS", PROCESS, 0, DAY, 0, "how long to serve on, not ready");
  public static final Setting<Long> SHUTDOWN_GRACE_MS =
      number("BRRTR_SHUTDOWN_GRACE_MS", PROCESS, 0, DAY, 10_000, "then, how long requests may run");

  // Connections and the heads of requests.

  public static final Setting<Long> READ_TIMEOUT_MS =
      number("BRRTR_READ_TIMEOUT_MS", PROCESS, 1, DAY, 15_000, "how slow a client may be; 408");
  public static final Setting<Long> MIN_BODY_RATE =
      number("BRRTR_MIN_BODY_RATE", PROCESS, 0, GIB, 500, "bytes a second of content; 408; 0: any");
  public static final Setting<Long> IDLE_TIMEOUT_MS =
      number("BRRTR_IDLE_TIMEOUT_MS", PROCESS, 1, DAY, 60_000, "how long connections may idle");
  public static final Setting<Long> MAX_CONNECTIONS =
      number("BRRTR_MAX_CONNECTIONS", PROCESS, 1, 10_000_000, 16_384, "connections at once");
  public static final Setting<Long> MAX_REQUEST_TARGET_BYTES =
      number("BRRTR_MAX_REQUEST_TARGET_BYTES", PROCESS, 64, 1 << 20, 8192, "414 past it");
  public static final Setting<Long> MAX_HEADER_BYTES =
      number("BRRTR_MAX_HEADER_BYTES", PROCESS, 256, 1 << 22, 16_384, "431 past it");

  // Bodies.

  public static final Setting<Long> MAX_REQUEST_BODY_BYTES =
      number("BRRTR_MAX_REQUEST_BODY_BYTES", PROCESS, 0, 1024 * GIB, 16 << 20, "413 past it");
  public static final Setting<Long> MAX_IN_FLIGHT_BYTES =
      add(
          "BRRTR_MAX_IN_FLIGHT_BYTES",
          PROCESS,
          new Whole(1, Long.MAX_VALUE),
          Runtime.getRuntime().maxMemory() / 4,
          "a quarter of the heap",
          "bytes of request bodies that the process holds at once; 503 past it");
  public static final Setting<Long> MAX_GZIP_RATIO =
      number(
          "BRRTR_MAX_GZIP_RATIO",
          PROCESS,
          1,
          1100,
          100,
          "how many times longer than its gzip content may be, past 1 MiB; 413");
  public static final Setting<Long> MAX_JSON_DEPTH =
      number("BRRTR_MAX_JSON_DEPTH", PROCESS, 1, 200, 100, "how deep JSON may nest; 400 past it");
  public static final Setting<Long> MAX_VIOLATIONS =
      number("BRRTR_MAX_VIOLATIONS", PROCESS, 1, 10_000, 50, "how many violations a 400 lists");
  public static final Setting<Long> BODY_SIZE =
      add(
          "BRRTR_BODY_SIZE",
          EACH_OPERATION,
          new Whole(0, GIB),
          0L,
          "computed",
          "how large request bodies are expected to be");

  // Workers.

  public static final Setting<Long> HANDLER_WORKERS =
      number(
          "BRRTR_HANDLER_WORKERS",
          OPERATIONS,
          1,
          100_000,
          4,
          "workers that always may run; set alone it fixes the pool");
  public static final Setting<Long> HANDLER_MAX_WORKERS =
      number("BRRTR_HANDLER_MAX_WORKERS", OPERATIONS, 1, 100_000, 256, "workers at most");
  public static final Setting<Long> MAX_WORKERS =
      number(
          "BRRTR_MAX_WORKERS",
          PROCESS,
          1,
          1_000_000,
          10_000,
          "workers of the process; 503 past it");
  public static final Setting<Long> HANDLER_QUEUE_BOUND =
      number(
          "BRRTR_HANDLER_QUEUE_BOUND",
          OPERATIONS,
          0,
          10_000_000,
          1024,
          "requests that may wait; 0 is hand-off only");
  public static final Setting<Backpressure> BACKPRESSURE_MODE =
      add(
          "BRRTR_BACKPRESSURE_MODE",
          OPERATIONS,
          new OneOf<>(Backpressure.class),
          Backpressure.BLOCK,
          "what a full queue does: refuse at once, or wait for a place first; 429");
  public static final Setting<Long> BACKPRESSURE_TIMEOUT_MS =
      number(
          "BRRTR_BACKPRESSURE_TIMEOUT_MS", OPERATIONS, 0, DAY, 50, "how long it waits for a place");
  public static final Setting<Optional<Long>> HANDLER_DEADLINE_MS =
      add(
          "BRRTR_HANDLER_DEADLINE_MS",
          OPERATIONS,
          new Maybe<>(new Whole(1, DAY), "off"),
          Optional.empty(),
          "for queueing and handling together; 504");
  public static final Setting<Long> HANDLER_MAX_STREAMS =
      number(
          "BRRTR_HANDLER_MAX_STREAMS",
          OPERATIONS,
          1,
          1_000_000,
          1000,
          "answers that may be streaming at once; 503 past it");
  public static final Setting<Long> STACK_SIZE =
      number(
          "BRRTR_STACK_SIZE",
          OPERATIONS,
          1,
          GIB,
          65_536,
          "the stack of a worker where the document gives no hint; of an operation, in any case");
  public static final Setting<Long> STACK_MIN_BYTES =
      number("BRRTR_STACK_MIN_BYTES", PROCESS, 1, GIB, 16_384, "the smallest stack");
  public static final Setting<Long> STACK_MAX_BYTES =
      number("BRRTR_STACK_MAX_BYTES", PROCESS, 1, GIB, 262_144, "the largest stack");

  // Routing and validation.

  public static final Setting<RouterMode> ROUTER_MODE =
      add(
          "BRRTR_ROUTER_MODE",
          PROCESS,
          new OneOf<>(RouterMode.class),
          RouterMode.TRIE,
          "how paths are matched; all give the same answers");
  public static final Setting<RouterLog> ROUTER_LOG =
      add(
          "BRRTR_ROUTER_LOG",
          PROCESS,
          new OneOf<>(RouterLog.class),
          RouterLog.BASIC,
          "trace logs each match");
  public static final Setting<Boolean> SCHEMA_CACHE =
      flag(
          "BRRTR_SCHEMA_CACHE",
          true,
          "off compiles a validator for each request: for comparing, the answers are the same");
  public static final Setting<ResponseValidation> RESPONSE_VALIDATION =
      add(
          "BRRTR_RESPONSE_VALIDATION",
          PROCESS,
          new ResponseChecks(),
          ResponseValidation.ENFORCE,
          "whether responses are held against the document, and what a wrong one becomes");

  // Security.

  public static final Setting<String> API_KEY =
      add("BRRTR_API_KEY", EACH_SCHEME, new Text(), "", "none", "the key of an apiKey scheme");

  // Logs.

  public static final Setting<LogLevel> LOG_LEVEL =
      add("BRRTR_LOG_LEVEL", PROCESS, new OneOf<>(LogLevel.class), LogLevel.INFO, "what is logged");
  public static final Setting<LogFormat> LOG_FORMAT =
      add(
          "BRRTR_LOG_FORMAT",
          PROCESS,
          new OneOf<>(LogFormat.class),
          LogFormat.JSON,
          "for machines or, pretty, for people");
  public static final Setting<Boolean> LOG_ASYNC =
      flag("BRRTR_LOG_ASYNC", true, "whether logs are written by a thread of their own");
  public static final Setting<LogSampling> LOG_SAMPLING_MODE =
      add(
          "BRRTR_LOG_SAMPLING_MODE",
          PROCESS,
          new OneOf<>(LogSampling.class),
          LogSampling.SAMPLED,
          "which requests are logged; errors always are");
  public static final Setting<Double> LOG_SAMPLING_RATE =
      add("BRRTR_LOG_SAMPLING_RATE", PROCESS, new Fraction(), 0.1, "the share that is sampled");
  public static final Setting<LogRedaction> LOG_REDACT_LEVEL =
      add(
          "BRRTR_LOG_REDACT_LEVEL",
          PROCESS,
          new OneOf<>(LogRedaction.class),
          LogRedaction.CREDENTIALS,
          "which header fields are masked in logs");

  private Settings() {}

  /** What the router logs of its matches. */
  public enum RouterLog {
    BASIC,
    TRACE
  }

  /** From which level on is logged. */
  public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  /** How logs are written. */
  public enum LogFormat {
    JSON,
    PRETTY
  }

  /** Which requests are logged. */
  public enum LogSampling {
    ALL,
    SAMPLED,
    ERROR_ONLY
  }

  /** Which header fields are masked. */
  public enum LogRedaction {
    NONE,
    CREDENTIALS,
    FULL
  }

  /** All of them, in the order of the documentation. */
  public static List<Setting<?>> all() {
    return List.copyOf(ALL);
  }

  private static Setting<Long> number(
      String variable, Setting.Scope scope, long min, long max, long byDefault, String meaning) {
    return add(variable, scope, new Whole(min, max), byDefault, meaning);
  }

  private static Setting<Boolean> flag(String variable, boolean byDefault, String meaning) {
    return add(variable, PROCESS, new Flag(), byDefault, meaning);
  }

  private static Setting<Optional<String>> maybe(
      String variable, String shownDefault, String meaning) {
    return add(
        variable, PROCESS, new Maybe<>(new Text(), ""), Optional.empty(), shownDefault, meaning);
  }

  private static <T> Setting<T> add(
      String variable, Setting.Scope scope, ValueType<T> type, T byDefault, String meaning) {
    return add(variable, scope, type, byDefault, type.show(byDefault), meaning);
  }

  private static <T> Setting<T> add(
      String variable,
      Setting.Scope scope,
      ValueType<T> type,
      T byDefault,
      String shownDefault,
      String meaning) {
    Setting<T> setting = new Setting<>(variable, scope, type, byDefault, shownDefault, meaning);
    ALL.add(setting);
    return setting;
  }
}
