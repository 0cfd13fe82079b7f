package golden.responses;

import io.brrtrouter.http.Status;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Registry;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

/** Answers as it is told by the id. */
public final class Service implements ReportsController, ImagesController {

  public static Registry registry() {
    return ResponsesRegistry.of(new Service(), new Service());
  }

  @Override
  public GetReport.Response getReport(GetReport.Request request, Call call) {
    return switch (request.id()) {
      case "none" -> new GetReport.Response.NotFound(new Problem("none"));
      case "teapot" -> new GetReport.Response.ClientError(Status.of(418), "no coffee");
      case "odd" -> new GetReport.Response.Default(Status.of(503));
      case "not-4xx" -> new GetReport.Response.ClientError(Status.of(500), "out of range");
      case "own-404" -> new GetReport.Response.ClientError(Status.NOT_FOUND, "has its own");
      case "own-200" -> new GetReport.Response.Default(Status.OK);
      case "in-4xx" -> new GetReport.Response.Default(Status.of(409));
      case "stubborn" -> csv("always");
      default -> chosen(request, call);
    };
  }

  // snippet choose
  private static GetReport.Response chosen(GetReport.Request request, Call call) {
    String preferred = call.preferred("application/json", "application/vnd.report+json", "text/csv");
    return "text/csv".equals(preferred) ? csv(request.id()) : json(request);
  }

  // end snippet

  private static GetReport.Response json(GetReport.Request request) {
    Place place = new Place("Zürich", 8001L);
    return new GetReport.Response.Ok(
        "\"v" + request.page() + "\"",
        7,
        OffsetDateTime.parse("2026-01-31T12:00:00Z"),
        "named",
        List.of("a", "b"),
        12L,
        place,
        place,
        "as it is",
        List.of("a=1; Path=/", "b=2"),
        new Report(request.id()));
  }

  private static GetReport.Response csv(String name) {
    return new GetReport.Response.OkCsv(
        null, 0, null, "named", null, null, null, null, null, null, "name\n" + name);
  }

  @Override
  public PutReport.Response putReport(PutReport.Request request, Call call) {
    return switch (request.id()) {
      case "new" -> new PutReport.Response.Created();
      case "silent" -> new PutReport.Response.NoContent();
      case "again" -> new PutReport.Response.ResetContent();
      case "created" -> new PutReport.Response.Success(Status.CREATED);
      default -> new PutReport.Response.Success(Status.of(202));
    };
  }

  @Override
  public GetImage.Response getImage(GetImage.Request request, Call call) {
    byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
    return new GetImage.Response.Ok(request.id().replace('.', '/'), BinaryContent.of(bytes));
  }

  @Override
  public DeleteImage.Response deleteImage(DeleteImage.Request request, Call call) {
    return new DeleteImage.Response.Default(Status.of(Integer.parseInt(request.id())));
  }
}
