package io.brrtrouter.load.service;

import io.brrtrouter.load.open.GetPet;
import io.brrtrouter.load.open.Kind;
import io.brrtrouter.load.open.Pet;
import io.brrtrouter.load.open.PetsController;
import io.brrtrouter.load.open.Tag;
import io.brrtrouter.operation.Call;
import java.time.LocalDate;
import java.util.List;

/** The controller of the service without any security section. */
public final class OpenService implements PetsController {
  @Override
  public GetPet.Response getPet(GetPet.Request request, Call call) {
    return new GetPet.Response.Ok(
        new Pet(
            request.id(),
            "Max",
            Kind.DOG,
            250.5,
            LocalDate.of(2024, 5, 17),
            true,
            "Gentle with children, afraid of thunder, likes to swim.",
            List.of(new Tag(1, "friendly"), new Tag(2, "trained"))));
  }
}
