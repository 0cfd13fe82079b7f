package golden.content;

import io.brrtrouter.http.Status;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.Registry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Takes and gives content of every kind. */
public final class Service implements ContentController {

  public static Registry registry() {
    return ContentRegistry.of(new Service());
  }

  @Override
  public SendForm.Response sendForm(SendForm.Request request, Call call) throws Exception {
    // snippet branches
    Entry entry =
        switch (request.body()) {
          case SendForm.Body.Form(Entry value) -> value;
          case SendForm.Body.Json(Entry value) -> value;
          case SendForm.Body.Xml(InputStream value) ->
              new Entry(new String(value.readAllBytes(), StandardCharsets.UTF_8), null, null);
        };
    // end snippet
    return switch (entry.name()) {
      case "csv" -> new SendForm.Response.OkCsv("name,age");
      case "bad" -> new SendForm.Response.ClientError(Status.of(418), "no");
      default -> new SendForm.Response.Ok(entry);
    };
  }

  @Override
  public Upload.Response upload(Upload.Request request, Call call) throws Exception {
    UploadBody body = request.body();
    if (body == null
        || body.file().stream().readAllBytes().length != 3
        || !"f.bin".equals(body.file().filename())
        || body.checksum() == null) {
      throw new IllegalStateException("upload");
    }
    return new Upload.Response.Accepted();
  }

  @Override
  public PutBlob.Response putBlob(PutBlob.Request request, Call call) throws Exception {
    if (!new String(request.body().readAllBytes(), StandardCharsets.UTF_8).equals("bytes")) {
      throw new IllegalStateException(request.id());
    }
    return new PutBlob.Response.NoContent();
  }

  @Override
  public GetBlob.Response getBlob(GetBlob.Request request, Call call) {
    return new GetBlob.Response.Ok(
        "image/png", List.of("a", "b"), Map.of("x", 1L), BinaryContent.of(new byte[] {'p', 'n', 'g'}));
  }

  @Override
  public SendText.Response sendText(SendText.Request request, Call call) {
    return new SendText.Response.Ok(request.body());
  }

  @Override
  public GetEvents.Response getEvents(GetEvents.Request request, Call call) throws Exception {
    EventStream events = EventStream.open();
    events.send(EventStream.Event.of("one"));
    events.close();
    return new GetEvents.Response.Ok(events);
  }

  @Override
  public SendAnything.Response sendAnything(SendAnything.Request request, Call call) {
    return new SendAnything.Response.Default(Status.of(request.body() == null ? 204 : 202));
  }
}
