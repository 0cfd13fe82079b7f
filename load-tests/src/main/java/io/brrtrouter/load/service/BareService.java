package io.brrtrouter.load.service;

import io.brrtrouter.load.process.Ready;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;

/**
 * The same answers written by hand on bare Helidon: nothing is validated, limited, measured or
 * logged. With {@code -Danswer=constant} the answer to a GET is not even encoded but always the
 * same bytes. Prints its port when it is ready.
 */
public final class BareService {
  private static final boolean CONSTANT = "constant".equals(System.getProperty("answer"));
  private static final byte[] ANSWER = HandWritten.json(PetsService.pet(7));

  private BareService() {}

  /** Serves on the port of the environment's {@code PORT} until the process is told to end. */
  public static void main(String[] args) {
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "0"));
    WebServer server =
        WebServer.builder().host("0.0.0.0").port(port).routing(BareService::route).build().start();
    Ready.tell(server.port());
  }

  private static void route(HttpRouting.Builder routing) {
    routing
        .get("/ready", (request, response) -> response.send("ready"))
        .get("/pets/{id}", BareService::get)
        .post("/pets", BareService::add);
  }

  private static void get(ServerRequest request, ServerResponse response) {
    long id = Long.parseLong(request.path().pathParameters().get("id"));
    send(response, Status.OK_200, CONSTANT ? ANSWER : HandWritten.json(PetsService.pet(id)));
  }

  private static void add(ServerRequest request, ServerResponse response) throws IOException {
    byte[] content = request.content().inputStream().readAllBytes();
    send(response, Status.CREATED_201, HandWritten.json(HandWritten.pet(content)));
  }

  private static void send(ServerResponse response, Status status, byte[] json) {
    response
        .status(status)
        .header(HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json"))
        .send(json);
  }
}
