package io.brrtrouter.examples.petstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.StoreClient.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code photos}. */
abstract class PhotosContract {
  private final StoreClient store;

  PhotosContract(StoreClient store) {
    this.store = store;
  }

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, -1, 2, 3};

  @Test
  void keepsAPhotoWithWhatIsKnownOfIt() throws Exception {
    UUID pet = store.cat("Photographed");
    Answer uploaded = upload(pet, PICTURE, "On the roof", "{\"camera\": \"old\"}");
    assertThat(uploaded.status()).isEqualTo(201);
    assertThat(uploaded.at("/petId")).isEqualTo(pet.toString());
    assertThat(uploaded.json().get("size").asInt()).isEqualTo(PICTURE.length);

    String path = uploaded.header("Location");
    assertThat(store.open(path, BodyHandlers.ofByteArray()).body()).isEqualTo(PICTURE);
    assertThat(store.get(path, "Accept", "application/json").json()).isEqualTo(uploaded.json());
    assertThat(uploaded.at("/metadata/camera")).isEqualTo("old");
    assertThat(uploaded.at("/caption")).isEqualTo("On the roof");
  }

  @Test
  void acceptsAPhotoOfWhichNothingIsKnown() {
    Answer uploaded = upload(store.cat("Photographed"), PICTURE, null, null);
    assertThat(uploaded.status()).isEqualTo(201);
    assertThat(uploaded.json().has("caption")).isFalse();
    assertThat(uploaded.json().get("metadata")).isEmpty();
  }

  @Test
  void forgetsThePhotosOfAPetThatLeft() {
    UUID pet = store.cat("Photographed");
    String path = upload(pet, PICTURE, null, null).header("Location");
    store.delete("/pets/" + pet);
    assertThat(store.get(path).status()).isEqualTo(404);
  }

  @Test
  void refusesAPhotoOfNobodyOrOfNothing() {
    assertThat(upload(UUID.randomUUID(), PICTURE, null, null).status()).isEqualTo(404);
    UUID pet = store.cat("Photographed");
    assertThat(upload(pet, null, "No picture", null).at("/errors/0/keyword")).isEqualTo("required");
    assertThat(upload(pet, PICTURE, "x".repeat(201), null).at("/errors/0/keyword"))
        .isEqualTo("maxLength");
  }

  @Test
  void refusesAPhotoThatIsTooLarge() {
    assertThat(upload(store.cat("Large"), new byte[5 << 20], null, null).status()).isEqualTo(413);
  }

  @Test
  void refusesToSendWhatIsNotWanted() {
    String path = upload(store.cat("Photographed"), PICTURE, null, null).header("Location");
    assertThat(store.get(path, "Accept", "text/html").status()).isEqualTo(406);
  }

  private Answer upload(UUID pet, byte[] file, String caption, String metadata) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (file != null) {
      part(body, "name=\"file\"; filename=\"a.png\"", "image/png", file);
    }
    if (caption != null) {
      part(body, "name=\"caption\"", "text/plain; charset=utf-8", caption.getBytes(UTF_8));
    }
    if (metadata != null) {
      part(body, "name=\"metadata\"", "application/json", metadata.getBytes(UTF_8));
    }
    body.writeBytes("--limit--\r\n".getBytes(UTF_8));
    return store.send(
        "POST",
        "/pets/" + pet + "/photos",
        BodyPublishers.ofByteArray(body.toByteArray()),
        "Content-Type",
        "multipart/form-data; boundary=limit");
  }

  private static void part(ByteArrayOutputStream body, String name, String type, byte[] content) {
    String head = "--limit\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n";
    body.writeBytes(head.formatted(name, type).getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }
}
