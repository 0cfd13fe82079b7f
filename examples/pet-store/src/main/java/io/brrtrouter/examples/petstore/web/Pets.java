package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.AddPet;
import io.brrtrouter.examples.petstore.api.AdoptPet;
import io.brrtrouter.examples.petstore.api.ChangePet;
import io.brrtrouter.examples.petstore.api.CheckPet;
import io.brrtrouter.examples.petstore.api.GetPet;
import io.brrtrouter.examples.petstore.api.ListPets;
import io.brrtrouter.examples.petstore.api.Owner;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.PetPage;
import io.brrtrouter.examples.petstore.api.PetsController;
import io.brrtrouter.examples.petstore.api.Problem;
import io.brrtrouter.examples.petstore.api.PutPet;
import io.brrtrouter.examples.petstore.api.RemovePet;
import io.brrtrouter.examples.petstore.data.OwnerRepository;
import io.brrtrouter.examples.petstore.data.Page;
import io.brrtrouter.examples.petstore.data.PetQuery;
import io.brrtrouter.examples.petstore.data.PetRepository;
import io.brrtrouter.examples.petstore.data.SettingsRepository;
import io.brrtrouter.examples.petstore.live.PetEvents;
import io.brrtrouter.operation.Call;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/** The operations on pets. */
public final class Pets implements PetsController {
  private static final Problem KENNEL_TAKEN =
      Problems.conflict("Another pet lives in that kennel.");

  private final PetRepository pets;
  private final OwnerRepository owners;
  private final SettingsRepository settings;
  private final PetEvents events;

  public Pets(
      PetRepository pets, OwnerRepository owners, SettingsRepository settings, PetEvents events) {
    this.pets = pets;
    this.owners = owners;
    this.settings = settings;
    this.events = events;
  }

  @Override
  public ListPets.Response listPets(ListPets.Request request, Call call) throws SQLException {
    PetQuery query = new PetQuery().kind(request.kind()).allTags(request.tags());
    Page<Pet> page = pets.page(query, request.limit(), request.offset());
    return new ListPets.Response.Ok(
        new PetPage(page.items(), page.total(), request.limit(), request.offset()));
  }

  @Override
  public AddPet.Response addPet(AddPet.Request request, Call call) throws SQLException {
    UUID id = UUID.randomUUID();
    try {
      Pet pet = pets.add(id, request.body());
      events.added(id);
      return new AddPet.Response.Created("/pets/" + id, pet);
    } catch (SQLIntegrityConstraintViolationException e) {
      return new AddPet.Response.Conflict(KENNEL_TAKEN);
    }
  }

  // snippet get
  @Override
  public GetPet.Response getPet(GetPet.Request request, Call call) throws SQLException {
    return pets.find(request.petId())
        .<GetPet.Response>map(GetPet.Response.Ok::new)
        .orElseGet(() -> new GetPet.Response.NotFound(Problems.noPet(request.petId())));
  }

  // end snippet

  @Override
  public CheckPet.Response checkPet(CheckPet.Request request, Call call) throws SQLException {
    return pets.find(request.petId())
        .map(pet -> DateTimeFormatter.RFC_1123_DATE_TIME.format(pet.changedAt()))
        .<CheckPet.Response>map(CheckPet.Response.Ok::new)
        .orElseGet(CheckPet.Response.NotFound::new);
  }

  @Override
  public PutPet.Response putPet(PutPet.Request request, Call call) throws SQLException {
    UUID id = request.petId();
    try {
      PetRepository.Put put = pets.put(id, request.body());
      if (put.isNew()) {
        events.added(id);
        return new PutPet.Response.Created("/pets/" + id, put.pet());
      }
      events.changed(id);
      return new PutPet.Response.Ok(put.pet());
    } catch (SQLIntegrityConstraintViolationException e) {
      return new PutPet.Response.Conflict(KENNEL_TAKEN);
    }
  }

  @Override
  public ChangePet.Response changePet(ChangePet.Request request, Call call) throws SQLException {
    Optional<Pet> changed = pets.change(request.petId(), request.body());
    changed.ifPresent(pet -> events.changed(pet.id()));
    return changed
        .<ChangePet.Response>map(ChangePet.Response.Ok::new)
        .orElseGet(() -> new ChangePet.Response.NotFound(Problems.noPet(request.petId())));
  }

  @Override
  public RemovePet.Response removePet(RemovePet.Request request, Call call) throws SQLException {
    if (!pets.remove(request.petId())) {
      return new RemovePet.Response.NotFound(Problems.noPet(request.petId()));
    }
    events.removed(request.petId());
    return new RemovePet.Response.NoContent();
  }

  @Override
  public AdoptPet.Response adoptPet(AdoptPet.Request request, Call call) throws SQLException {
    UUID id = request.petId();
    if (!settings.isOn("adoption")) {
      return new AdoptPet.Response.Conflict(Problems.conflict("No pet can be adopted just now."));
    }
    if (pets.find(id).isEmpty()) {
      return new AdoptPet.Response.NotFound(Problems.noPet(id));
    }
    Optional<Owner> owner = owners.adopt(id, request.body());
    if (owner.isEmpty()) {
      return new AdoptPet.Response.Conflict(Problems.conflict("The pet has a home already."));
    }
    events.adopted(id);
    return new AdoptPet.Response.Created("/owners/" + owner.get().id(), owner.get());
  }
}
