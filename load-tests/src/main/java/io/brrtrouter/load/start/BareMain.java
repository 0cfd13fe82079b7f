package io.brrtrouter.load.start;

import io.helidon.webserver.WebServer;

/** The least that a service on Helidon can be: one path that says it is ready. */
public final class BareMain {
  private BareMain() {}

  /** Serves on the port of the environment's {@code PORT} until the process is told to end. */
  public static void main(String[] args) {
    WebServer.builder()
        .port(Integer.parseInt(System.getenv().getOrDefault("PORT", "0")))
        .routing(routing -> routing.get("/ready", (request, response) -> response.send("ready")))
        .build()
        .start();
  }
}
