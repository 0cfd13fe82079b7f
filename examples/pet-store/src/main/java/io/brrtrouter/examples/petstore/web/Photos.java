package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.GetPhoto;
import io.brrtrouter.examples.petstore.api.Photo;
import io.brrtrouter.examples.petstore.api.PhotosController;
import io.brrtrouter.examples.petstore.api.UploadPhoto;
import io.brrtrouter.examples.petstore.data.PhotoRepository;
import io.brrtrouter.http.Accept;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The operations on photos. */
public final class Photos implements PhotosController {
  private final PhotoRepository photos;

  public Photos(PhotoRepository photos) {
    this.photos = photos;
  }

  @Override
  public UploadPhoto.Response uploadPhoto(UploadPhoto.Request request, Call call)
      throws IOException, SQLException {
    UUID id = UUID.randomUUID();
    var form = request.body();
    Map<String, String> metadata = form.metadata() == null ? Map.of() : form.metadata();
    byte[] picture = form.file().stream().readAllBytes();
    Photo photo = new Photo(id, request.petId(), picture.length, form.caption(), metadata);
    try {
      photos.add(photo, picture);
      return new UploadPhoto.Response.Created("/photos/" + id, photo);
    } catch (SQLIntegrityConstraintViolationException e) {
      return new UploadPhoto.Response.NotFound(Problems.noPet(request.petId()));
    }
  }

  @Override
  public GetPhoto.Response getPhoto(GetPhoto.Request request, Call call) throws SQLException {
    UUID id = request.photoId();
    Optional<GetPhoto.Response> answer =
        wantsJson(call)
            ? photos.find(id).map(GetPhoto.Response.Ok::new)
            : photos.bytes(id).map(BinaryContent::of).map(GetPhoto.Response.OkBinary::new);
    return answer.orElseGet(() -> new GetPhoto.Response.NotFound(Problems.notFound("photo", id)));
  }

  /** Whoever has no preference gets the picture. */
  private static boolean wantsJson(Call call) {
    List<String> offered = List.of("application/octet-stream", "application/json");
    return "application/json".equals(Accept.of(call.request().headers()).choose(offered));
  }
}
