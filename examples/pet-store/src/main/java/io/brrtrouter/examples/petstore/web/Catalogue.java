package io.brrtrouter.examples.petstore.web;

import io.brrtrouter.examples.petstore.api.CatalogueController;
import io.brrtrouter.examples.petstore.api.GetInventory;
import io.brrtrouter.examples.petstore.api.GetKennel;
import io.brrtrouter.examples.petstore.api.GetTag;
import io.brrtrouter.examples.petstore.api.Kennel;
import io.brrtrouter.examples.petstore.api.PetFilter;
import io.brrtrouter.examples.petstore.api.SearchPets;
import io.brrtrouter.examples.petstore.api.SearchResult;
import io.brrtrouter.examples.petstore.api.TagCount;
import io.brrtrouter.examples.petstore.data.PetQuery;
import io.brrtrouter.examples.petstore.data.PetRepository;
import io.brrtrouter.operation.Call;
import java.sql.SQLException;
import java.util.List;

/** The operations that find pets. */
public final class Catalogue implements CatalogueController {
  private static final int MOST = 100;

  private final PetRepository pets;

  public Catalogue(PetRepository pets) {
    this.pets = pets;
  }

  @Override
  public SearchPets.Response searchPets(SearchPets.Request request, Call call) throws SQLException {
    PetQuery query = new PetQuery().anyTag(request.tags());
    PetFilter filter = request.filter();
    if (filter != null) {
      query
          .kind(filter.kind())
          .maxPrice(filter.maxPrice())
          .vaccinated(filter.vaccinated())
          .name(filter.name());
    }
    return new SearchPets.Response.Ok(
        request.xTraceId(), new SearchResult(pets.search(query, request.shortlist(), MOST)));
  }

  @Override
  public GetInventory.Response getInventory(GetInventory.Request request, Call call)
      throws SQLException {
    return new GetInventory.Response.Ok(pets.countByKind());
  }

  @Override
  public GetTag.Response getTag(GetTag.Request request, Call call) throws SQLException {
    PetQuery query = new PetQuery().allTags(List.of(request.tag()));
    return new GetTag.Response.Ok(new TagCount(request.tag(), pets.page(query, 0, 0).total()));
  }

  @Override
  public GetKennel.Response getKennel(GetKennel.Request request, Call call) throws SQLException {
    PetQuery query = new PetQuery().kennel(request.position());
    return new GetKennel.Response.Ok(
        new Kennel(
            request.position(), pets.page(query, 1, 0).items().stream().findFirst().orElse(null)));
  }
}
