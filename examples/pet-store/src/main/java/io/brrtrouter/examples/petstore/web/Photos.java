package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.GetPhoto;
import io.brrtrouter.examples.petstore.api.Photo;
import io.brrtrouter.examples.petstore.api.PhotosController;
import io.brrtrouter.examples.petstore.api.UploadPhoto;
import io.brrtrouter.examples.petstore.data.PetRepository;
import io.brrtrouter.examples.petstore.data.PhotoRepository;
import io.brrtrouter.operation.Call;
import java.sql.SQLException;
import java.util.UUID;

/** The operations on photos. */
public final class Photos implements PhotosController {
  private final PhotoRepository photos;
  private final PetRepository pets;

  public Photos(PhotoRepository photos, PetRepository pets) {
    this.photos = photos;
    this.pets = pets;
  }
}
