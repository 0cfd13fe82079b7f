package golden.shapes;

import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;

/** Answers with what it was sent, under an id. */
public final class Service implements ShapesOfSchemasController {

  public static Registry registry() {
    return ShapesOfSchemasRegistry.of(new Service());
  }

  @Override
  public PutEverything.Response putEverything(PutEverything.Request request, Call call) {
    EverythingInput e = request.body();
    return new PutEverything.Response.Ok(
        new Everything(
            java.util.UUID.fromString("00000000-0000-0000-0000-000000000001"),
            e.count(),
            e.total(),
            e.huge(),
            e.ratio(),
            e.small(),
            e.price(),
            e.flag(),
            e.day(),
            e.time(),
            e.link(),
            e.data(),
            e.maybe(),
            e.anything(),
            e.bag(),
            e.scores(),
            e.matrix(),
            e.holes(),
            e.tuple(),
            e.merged(),
            e.wrapped(),
            e.either(),
            e.both(),
            e.byPattern(),
            e.node(),
            e.lists(),
            e.single(),
            e.numbers()));
  }

  @Override
  public PutOdd.Response putOdd(PutOdd.Request request, Call call) {
    return new PutOdd.Response.NoContent();
  }

  @Override
  public PutBox.Response putBox(PutBox.Request request, Call call) {
    return new PutBox.Response.Ok(request.body());
  }
}
