package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.api.GetPhoto;
import io.brrtrouter.examples.petstore.api.Photo;
import io.brrtrouter.examples.petstore.api.RemovePet;
import io.brrtrouter.test.TestRequest;
import io.brrtrouter.test.TestResponse;
import io.brrtrouter.test.TestService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the operations tagged {@code photos}. */
abstract class PhotosContract {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, -1, 2, 3};

  private final TestService store;

  PhotosContract(TestService store) {
    this.store = store;
  }

  @Test
  void keepsAPhotoWithWhatIsKnownOfIt() {
    UUID pet = TestStore.cat(store, "Photographed");
    TestResponse uploaded =
        upload(pet, PICTURE)
            .part("caption", "On the roof")
            .part("metadata", "application/json", "{\"camera\": \"old\"}")
            .send()
            .assertStatus(201);
    Photo photo = uploaded.body(Photo.class);
    Map<String, String> metadata = Map.of("camera", "old");
    assertThat(photo)
        .isEqualTo(new Photo(photo.id(), pet, PICTURE.length, "On the roof", metadata));

    assertThat(store.get(uploaded.header("Location")).bytes()).isEqualTo(PICTURE);
    TestRequest known = get(photo).header("Accept", "application/json");
    assertThat(known.send().body(Photo.class)).isEqualTo(photo);
  }

  @Test
  void acceptsAPhotoOfWhichNothingIsKnown() {
    TestResponse uploaded = upload(TestStore.cat(store, "Photographed"), PICTURE).send();
    assertThat(uploaded.assertStatus(201).json().has("caption")).isFalse();
    assertThat(uploaded.at("/metadata")).isEmpty();
  }

  @Test
  void forgetsThePhotosOfAPetThatLeft() {
    Photo photo = photo();
    store.send(new RemovePet.Request(photo.petId()));
    get(photo).send().assertProblem(404);
  }

  @Test
  void refusesAPhotoOfNobodyOrOfNothing() {
    upload(UUID.randomUUID(), PICTURE).send().assertProblem(404);
    UUID pet = TestStore.cat(store, "Photographed");
    store
        .request("uploadPhoto")
        .with("petId", pet)
        .part("caption", "No picture")
        .send()
        .assertProblem(400)
        .violation("/file", "required");
    upload(pet, PICTURE)
        .part("caption", "x".repeat(201))
        .send()
        .assertProblem(400)
        .violation("/caption", "maxLength");
  }

  @Test
  void refusesAPhotoThatIsTooLarge() {
    upload(TestStore.cat(store, "Large"), new byte[5 << 20]).send().assertProblem(413);
  }

  @Test
  void refusesToSendWhatIsNotWanted() {
    get(photo()).header("Accept", "text/html").send().assertProblem(406);
  }

  private Photo photo() {
    return upload(TestStore.cat(store, "Photographed"), PICTURE).send().body(Photo.class);
  }

  private TestRequest get(Photo photo) {
    return store.request(new GetPhoto.Request(photo.id()));
  }

  private TestRequest upload(UUID pet, byte[] file) {
    return store.request("uploadPhoto").with("petId", pet).file("file", "a.png", "image/png", file);
  }
}
