package io.brrtrouter.load.service;

import io.brrtrouter.load.pets.AddPet;
import io.brrtrouter.load.pets.GetPet;
import io.brrtrouter.load.pets.GetSlowly;
import io.brrtrouter.load.pets.Kind;
import io.brrtrouter.load.pets.NewPet;
import io.brrtrouter.load.pets.Pet;
import io.brrtrouter.load.pets.PetsController;
import io.brrtrouter.load.pets.RemovePet;
import io.brrtrouter.load.pets.Tag;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.SecuredCall;
import java.time.LocalDate;
import java.util.List;

/** The controller of the measured service: answers from memory, so that the rest is measured. */
public final class PetsService implements PetsController {
  private static final long SLOW_MILLIS = 10;

  /** The pet of this number. */
  static Pet pet(long id) {
    return new Pet(
        id,
        "Max",
        Kind.DOG,
        250.5,
        LocalDate.of(2024, 5, 17),
        true,
        "Gentle with children, afraid of thunder, likes to swim.",
        List.of(new Tag(1, "friendly"), new Tag(2, "trained")));
  }

  @Override
  public GetPet.Response getPet(GetPet.Request request, Call call) {
    return new GetPet.Response.Ok(pet(request.id()));
  }

  @Override
  public AddPet.Response addPet(AddPet.Request request, Call call) {
    NewPet pet = request.body();
    return new AddPet.Response.Created(
        new Pet(
            1,
            pet.name(),
            pet.kind(),
            pet.price(),
            pet.born(),
            pet.vaccinated(),
            pet.notes(),
            pet.tags()));
  }

  @Override
  public RemovePet.Response removePet(RemovePet.Request request, SecuredCall call) {
    return new RemovePet.Response.NoContent();
  }

  @Override
  public GetSlowly.Response getSlowly(GetSlowly.Request request, Call call)
      throws InterruptedException {
    Thread.sleep(SLOW_MILLIS);
    return new GetSlowly.Response.Ok(pet(request.id()));
  }
}
