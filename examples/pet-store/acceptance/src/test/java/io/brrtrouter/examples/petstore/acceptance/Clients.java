package io.brrtrouter.examples.petstore.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import petstore.client.ApiClient;

/** Generated clients of one store, for those who use it. */
final class Clients {
  private final PetStoreProcess store;

  Clients(PetStoreProcess store) {
    this.store = store;
  }

  /** Of somebody. */
  ApiClient plain() {
    return with(request -> {});
  }

  /** Of somebody who sends this header field. */
  ApiClient with(String header, String value) {
    return with(request -> request.header(header, value));
  }

  /** Of somebody who has the key of the store. */
  ApiClient withKey() {
    return with("X-API-Key", PetStoreProcess.STORE_KEY);
  }

  /** Of the administrator. */
  ApiClient administrator() {
    byte[] login = ("admin:" + PetStoreProcess.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  /** Whose requests go to this path, whatever else was said. */
  ApiClient to(String path) {
    URI uri = store.uri().resolve(path);
    return with(request -> request.uri(uri));
  }

  private ApiClient with(Consumer<HttpRequest.Builder> interceptor) {
    ApiClient client = new ApiClient();
    String base = store.uri().toString();
    client.updateBaseUri(base.substring(0, base.length() - 1));
    client.setRequestInterceptor(interceptor);
    return client;
  }
}
