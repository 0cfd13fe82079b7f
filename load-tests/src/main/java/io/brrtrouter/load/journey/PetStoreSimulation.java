package io.brrtrouter.load.journey;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;

/**
 * The main journeys through a running pet store. Fails where any request is not answered as it
 * should be, or one in a hundred takes longer than a second. {@link RunJourneys} starts a store for
 * it.
 */
public final class PetStoreSimulation extends Simulation {
  private static final int WATCHERS = 5;
  private static final int MOST_MILLIS = 1000;

  /** Reads {@code store.url}, {@code users}, the new visitors a second, and {@code seconds}. */
  public PetStoreSimulation() {
    double users = Double.parseDouble(System.getProperty("users", "20"));
    int seconds = Integer.getInteger("seconds", 20);
    setUp(
            Journeys.watcher().injectOpen(atOnceUsers(WATCHERS)),
            Journeys.keeper()
                .injectOpen(
                    rampUsersPerSec(1).to(users).during(5),
                    constantUsersPerSec(users).during(seconds)))
        .protocols(
            http.baseUrl(System.getProperty("store.url", "http://127.0.0.1:8080"))
                .acceptHeader("application/json, application/problem+json"))
        .assertions(
            global().failedRequests().count().is(0L),
            global().responseTime().percentile(99).lt(MOST_MILLIS));
  }
}
