package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(30)
class PoolLogTest {

  private final Logger log = (Logger) LoggerFactory.getLogger(WorkerPools.class);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private WorkerPools pools = WorkerPools.withDefaults();

  @BeforeEach
  void listen() {
    log.setLevel(Level.DEBUG);
    events.start();
    log.addAppender(events);
  }

  @AfterEach
  void everythingEnds() {
    log.detachAppender(events);
    log.setLevel(null);
    Ending.of(pools);
  }

  @Test
  void theFirstWorkerOfAPoolIsInfoAndFurtherOnesAreDebug() {
    pools.pool("other", PoolConfig.defaults());
    WorkerPool pool = pools.pool("listPets", PoolConfig.defaults());
    Handler first = Handler.runningOn(pool);
    Handler second = Handler.runningOn(pool);
    List<ILoggingEvent> spawned = events("Coroutine spawned successfully");
    assertThat(spawned)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.INFO, Level.DEBUG);
    assertThat(spawned)
        .allSatisfy(event ->
            assertThat(fields(event))
                .isEqualTo(
                    Map.of(
                        "handler_name", "listPets", "stack_size", 65_536L, "total_handlers", 2)));
    first.end();
    second.end();
  }

  @Test
  void aWorkerThatCannotBeStartedIsAnErrorThatSaysWhatMayHelp() {
    OutOfMemoryError cause = new OutOfMemoryError("unable to create native thread");
    pools =
        WorkerPools.builder()
            .threads((name, config, work) -> {
              throw cause;
            })
            .build();
    pools.pool("listPets", PoolConfig.defaults()).run(() -> 1);
    List<ILoggingEvent> failed =
        events.list.stream()
            .filter(e -> e.getMessage().startsWith("Failed to spawn handler coroutine"))
            .toList();
    assertThat(failed).singleElement().satisfies(PoolLogTest::saysWhatMayHelp);
  }

  private static void saysWhatMayHelp(ILoggingEvent event) {
    assertThat(event.getLevel()).isEqualTo(Level.ERROR);
    assertThat(event.getMessage()).contains("BRRTR_STACK_SIZE").contains("memory");
    assertThat(fields(event)).containsOnlyKeys("handler_name", "stack_size", "cause");
    assertThat(fields(event).get("cause")).asString().contains("native thread");
  }

  @Test
  void replacingIsToldOfBothTheNewAndTheOldPool() {
    pools.pool("listPets", PoolConfig.defaults());
    assertThat(events.list).isEmpty();
    pools.pool("listPets", PoolConfig.defaults());
    assertThat(events.list)
        .extracting(ILoggingEvent::getMessage)
        .containsExactly(
            "Replaced existing handler", "Destroying old coroutine - handler replaced");
    assertThat(events.list)
        .allSatisfy(event -> assertThat(event.getLevel()).isEqualTo(Level.WARN))
        .allSatisfy(
            event -> assertThat(fields(event)).isEqualTo(Map.of("handler_name", "listPets")));
  }

  @Test
  void aStuckHandlerIsToldOfOnce() {
    pools =
        WorkerPools.builder()
            .stuckAfter(Duration.ofMillis(20))
            .keepAlive(Duration.ofMillis(20))
            .build();
    PoolConfig config = Sizing.within(Sizing.fixed(1, 0), Duration.ofMillis(20));
    Handler stubborn = DeadlineTest.timedOutOn(pools.pool("listPets", config), Handler::stubborn);
    eventually(
        "it is told", () -> !events("Handler ignores the interrupt of its deadline").isEmpty());
    // Two further rounds of the keeper: a second pool's worker comes and goes.
    WorkerPool other = pools.pool("other", Sizing.fixed(1, 0));
    for (int i = 0; i < 2; i++) {
      other.run(() -> 1);
      eventually("an idle worker has gone", () -> other.statistics().active() == 0);
    }
    assertThat(events("Handler ignores the interrupt of its deadline"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getLevel()).isEqualTo(Level.WARN);
          assertThat(fields(event))
              .containsEntry("handler_name", "listPets")
              .containsEntry("thread", "brrtr-listPets-1");
        });
    stubborn.end();
  }

  private List<ILoggingEvent> events(String message) {
    return List.copyOf(events.list).stream().filter(e -> e.getMessage().equals(message)).toList();
  }

  private static Map<String, Object> fields(ILoggingEvent event) {
    Map<String, Object> fields = new TreeMap<>();
    event.getKeyValuePairs().forEach(pair -> fields.put(pair.key, pair.value));
    return fields;
  }
}
