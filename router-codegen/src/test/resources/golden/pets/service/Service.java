package golden.pets;

import io.brrtrouter.http.Status;
import io.brrtrouter.json.Presence;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.operation.SecuredCall;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A store with one pet. */
public final class Service implements PetsController, StoreController, DefaultController {
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final OffsetDateTime ADDED = OffsetDateTime.parse("2026-01-02T03:04:05Z");

  public static Registry registry() {
    Service service = new Service();
    return PetStoreRegistry.of(service, service, service);
  }

  @Override
  public ListPets.Response listPets(ListPets.Request request, Call call) {
    Kind kind = request.kind() == null ? Kind.CAT : request.kind();
    Tag tag = new Tag(request.limit(), String.join("+", request.tag() == null ? List.of() : request.tag()));
    Pet pet = new Pet("Tom", kind, null, List.of(tag), Presence.of(4.5), ID, ADDED);
    return new ListPets.Response.Ok("/pets?page=2", 1, List.of(pet));
  }

  @Override
  public CreatePet.Response createPet(CreatePet.Request request, SecuredCall call) {
    NewPet pet = request.body();
    return switch (pet.name()) {
      case "Tom" -> new CreatePet.Response.Conflict(new Problem("taken", 409, null, Map.of()));
      case "Nobody" ->
          new CreatePet.Response.Default(Status.of(503), new Problem("later", 503, "soon", Map.of()));
      default ->
          new CreatePet.Response.Created(
              "/pets/" + ID + (request.dryRun() ? "?dry" : ""),
              new Pet(pet.name(), pet.kind(), pet.born(), pet.tags(), pet.weight(), ID, null));
    };
  }

  @Override
  public GetPet.Response getPet(GetPet.Request request, Call call) {
    return request.petId().equals(ID)
        ? new GetPet.Response.Ok(new Pet("Tom", Kind.GUINEA_PIG, null, null, null, ID, null))
        : new GetPet.Response.NotFound();
  }

  @Override
  @Deprecated
  public DeletePet.Response deletePet(DeletePet.Request request, SecuredCall call) {
    return new DeletePet.Response.NoContent();
  }

  @Override
  public GetInventory.Response getInventory(GetInventory.Request request, Call call) {
    return new GetInventory.Response.Ok(Map.of("cat", 1));
  }

  @Override
  public HeadHealth.Response headHealth(HeadHealth.Request request, Call call) {
    return new HeadHealth.Response.NoContent();
  }
}
