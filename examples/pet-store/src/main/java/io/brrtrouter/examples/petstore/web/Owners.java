package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.AddOwner;
import io.brrtrouter.examples.petstore.api.CheckOwner;
import io.brrtrouter.examples.petstore.api.GetOwner;
import io.brrtrouter.examples.petstore.api.GetPetOfOwner;
import io.brrtrouter.examples.petstore.api.ListOwners;
import io.brrtrouter.examples.petstore.api.ListPetsOfOwner;
import io.brrtrouter.examples.petstore.api.OptionsOfOwner;
import io.brrtrouter.examples.petstore.api.Owner;
import io.brrtrouter.examples.petstore.api.OwnerPage;
import io.brrtrouter.examples.petstore.api.OwnersController;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.PetPage;
import io.brrtrouter.examples.petstore.api.RemoveOwner;
import io.brrtrouter.examples.petstore.data.OwnerRepository;
import io.brrtrouter.examples.petstore.data.Page;
import io.brrtrouter.examples.petstore.data.PetQuery;
import io.brrtrouter.examples.petstore.data.PetRepository;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.SecuredCall;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** The operations on owners. */
public final class Owners implements OwnersController {
  private static final String METHODS = "GET, HEAD, OPTIONS, DELETE";

  private final OwnerRepository owners;
  private final PetRepository pets;

  public Owners(OwnerRepository owners, PetRepository pets) {
    this.owners = owners;
    this.pets = pets;
  }

  @Override
  public ListOwners.Response listOwners(ListOwners.Request request, Call call) throws SQLException {
    Page<Owner> page = owners.page(request.limit(), request.offset());
    return new ListOwners.Response.Ok(
        new OwnerPage(page.items(), page.total(), request.limit(), request.offset()));
  }

  @Override
  public AddOwner.Response addOwner(AddOwner.Request request, Call call) throws SQLException {
    try {
      Owner owner = owners.add(request.body());
      return new AddOwner.Response.Created("/owners/" + owner.id(), owner);
    } catch (SQLIntegrityConstraintViolationException e) {
      return new AddOwner.Response.Conflict(
          Problems.conflict("There is an owner with this address already."));
    }
  }

  @Override
  public GetOwner.Response getOwner(GetOwner.Request request, Call call) throws SQLException {
    return owners
        .find(request.ownerId())
        .<GetOwner.Response>map(GetOwner.Response.Ok::new)
        .orElseGet(() -> new GetOwner.Response.NotFound(Problems.noOwner(request.ownerId())));
  }

  @Override
  public CheckOwner.Response checkOwner(CheckOwner.Request request, Call call) throws SQLException {
    return owners.find(request.ownerId()).isPresent()
        ? new CheckOwner.Response.Ok()
        : new CheckOwner.Response.NotFound();
  }

  @Override
  public OptionsOfOwner.Response optionsOfOwner(OptionsOfOwner.Request request, Call call)
      throws SQLException {
    return owners.find(request.ownerId()).isPresent()
        ? new OptionsOfOwner.Response.Ok(METHODS, "Everybody may read; DELETE wants the key.")
        : new OptionsOfOwner.Response.NotFound(Problems.noOwner(request.ownerId()));
  }

  @Override
  public RemoveOwner.Response removeOwner(RemoveOwner.Request request, SecuredCall call)
      throws SQLException {
    try {
      return owners.remove(request.ownerId())
          ? new RemoveOwner.Response.NoContent()
          : new RemoveOwner.Response.NotFound(Problems.noOwner(request.ownerId()));
    } catch (SQLIntegrityConstraintViolationException e) {
      return new RemoveOwner.Response.Conflict(Problems.conflict("The owner has pets."));
    }
  }

  @Override
  public ListPetsOfOwner.Response listPetsOfOwner(ListPetsOfOwner.Request request, Call call)
      throws SQLException {
    PetQuery query = new PetQuery().owner(request.ownerId());
    Page<Pet> page = pets.page(query, request.limit(), request.offset());
    return new ListPetsOfOwner.Response.Ok(
        new PetPage(page.items(), page.total(), request.limit(), request.offset()));
  }

  @Override
  public GetPetOfOwner.Response getPetOfOwner(GetPetOfOwner.Request request, Call call)
      throws SQLException {
    return pets.find(request.petId())
        .filter(pet -> request.ownerId().equals(pet.ownerId()))
        .<GetPetOfOwner.Response>map(GetPetOfOwner.Response.Ok::new)
        .orElseGet(() -> new GetPetOfOwner.Response.NotFound(Problems.noPet(request.petId())));
  }
}
