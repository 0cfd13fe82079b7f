package io.brrtrouter.pipeline;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.TreeDecoder;
import io.brrtrouter.json.UnrepresentableException;
import io.brrtrouter.json.Values;
import io.brrtrouter.operation.Content;
import io.brrtrouter.parameters.MultipartBody;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import io.brrtrouter.worker.WorkerPool;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The content of one request: read, parsed, validated and decoded, or piped to the worker. */
final class BodyContent implements AutoCloseable {
  private final BoundOperation<?, ?> operation;
  private final Request request;
  private final PipelineSettings settings;
  private final RequestBody body;
  private final BodyReader reader;
  private final SchemaValidators schemas;
  private @Nullable Upload upload;
  private long bytes = -1;
  private boolean fellBack;

  BodyContent(BoundOperation<?, ?> operation, Request request, PipelineSettings settings) {
    this.operation = operation;
    this.request = request;
    this.settings = settings;
    this.schemas = operation.document().schemas();
    long limit = operation.settings().maxBodyBytes();
    this.body = ContentCoding.undone(request, limit, settings.maxGzipRatio());
    this.reader =
        new BodyReader(body, limit, operation.settings().requestEstimate(), settings.inFlight());
  }

  <T> @Nullable T decode(Content<T> content, Violations violations) {
    if (!request.body().isPresent() && !isEmptyForm(content)) {
      return absent(content, violations);
    }
    ContentReader chooser = operation.content();
    if (chooser == null) {
      throw new IllegalArgumentException(
          "operation " + operation.info().id() + " does not list its content");
    }
    reader.checkDeclared(request.body().declaredLength());
    BoundEntry bound = chooser.choose(request);
    @SuppressWarnings("unchecked") // the entry is one of this content's
    Content.Entry<T> entry = (Content.Entry<T>) bound.entry();
    if (entry instanceof Content.Binary<T> binary) {
      Upload stream = upload();
      return binary.reader().of(stream.live(stream.in()));
    }
    if (entry instanceof Content.Multipart<T> form) {
      return multipart(bound, form, content, violations);
    }
    byte[] read = reader.readAll();
    bytes = read.length;
    if (read.length == 0 && body.declaredLength() < 0 && !isEmptyForm(content)) {
      return absent(content, violations);
    }
    return switch (entry) {
      case Content.Json<T> json -> json(read, json, violations);
      case Content.Text<T> text -> valid(text(read), text.schema(), text.decoder(), violations);
      case Content.Form<T> form -> form(read, bound, form, violations);
      case Content.Multipart<T> form -> throw new IllegalStateException("read above");
      case Content.Binary<T> binary -> throw new IllegalStateException("piped above");
    };
  }

  /**
   * Content of no bytes that is needed and said to be a form: one without fields (WHATWG URL, 5.1).
   */
  private boolean isEmptyForm(Content<?> content) {
    String said = content.isRequired() ? request.headers().first("Content-Type") : null;
    MediaType type = said == null ? null : MediaType.parse(said);
    return type != null
        && type.type().equals("application")
        && type.subtype().equals("x-www-form-urlencoded")
        && content.mediaTypes().stream().anyMatch(Content.Form.class::isInstance);
  }

  private <T> @Nullable T form(
      byte[] read, BoundEntry bound, Content.Form<T> form, Violations violations) {
    Violations found = new Violations(settings.maxViolations());
    JsonNode tree = Objects.requireNonNull(bound.form()).decode(read, read.length, found);
    TreeDecoder<T> decoder = Values.read(form.decoder());
    return valid(tree, tree, form.schema(), decoder, found, violations);
  }

  private <T> @Nullable T multipart(
      BoundEntry bound, Content.Multipart<T> form, Content<T> content, Violations violations) {
    Violations found = new Violations(settings.maxViolations());
    MediaType type = MediaType.parse(String.valueOf(request.headers().first("Content-Type")));
    if (type == null) {
      throw Rejection.of(Status.BAD_REQUEST, "A multipart form needs a boundary.");
    }
    MultipartBody.Decoded decoded = parts(Objects.requireNonNull(bound.multipart()), type, found);
    if (decoded == null) {
      return absent(content, violations);
    }
    TreeDecoder<T> decoder = Values.read(form.decoder());
    return valid(decoded.value(), decoded.view(), form.schema(), decoder, found, violations);
  }

  private static <T> @Nullable T absent(Content<T> content, Violations violations) {
    if (content.isRequired()) {
      violations.add(Location.BODY, "", "required", "The request needs content.");
    }
    return null;
  }

  private <T> @Nullable T json(byte[] read, Content.Json<T> json, Violations violations) {
    SchemaDecoder<T> decoder =
        new SchemaDecoder<>(json.schema(), json.decoder(), schemas, settings.json());
    SchemaDecoder.Decoded<T> decoded =
        decoder.decode(read, read.length, Direction.REQUEST, reader::take, violations);
    fellBack = decoded.fellBack();
    return decoded.value();
  }

  private static JsonNode text(byte[] read) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(read);
      return StringNode.valueOf(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw Rejection.of(Status.BAD_REQUEST, "The request's content is not UTF-8.");
    }
  }

  private <T> @Nullable T valid(
      JsonNode tree, String schema, TreeDecoder<T> decoder, Violations violations) {
    Violations found = new Violations(settings.maxViolations());
    return valid(tree, tree, schema, decoder, found, violations);
  }

  /**
   * Validates what the schema sees and decodes what the controller gets; {@code found} are the
   * violations so far, {@code all} learns of every one.
   */
  private <T> @Nullable T valid(
      JsonNode tree,
      JsonNode view,
      String schema,
      TreeDecoder<T> decoder,
      Violations found,
      Violations all) {
    schemas.at(schema).validate(view, Location.BODY, "", Direction.REQUEST, found);
    if (!found.isEmpty()) {
      found.list().forEach(all::add);
      return null;
    }
    try {
      return decoder.decode(tree, schemas);
    } catch (UnrepresentableException e) {
      all.add(Location.BODY, e.pointer(), "format", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private MultipartBody.@Nullable Decoded parts(
      MultipartBody form, MediaType type, Violations found) {
    Upload arriving = upload();
    try {
      return form.decode(arriving.in(), type, arriving, found);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private Upload upload() {
    Upload begun = new Upload(body, operation.settings().maxBodyBytes(), reader);
    upload = begun;
    return begun;
  }

  void pump(WorkerPool.Pending<?> pending, @Nullable Duration limit) {
    if (upload != null) {
      upload.pump(pending, limit);
    }
  }

  void endPipe() {
    if (upload != null) {
      upload.endPipe();
    }
  }

  @Nullable Rejection refusal() {
    BodyPump pump = upload == null ? null : upload.pump();
    return pump == null ? null : pump.refusal();
  }

  /** The bytes that were read; -1 if none were. */
  long bytes() {
    return upload == null ? bytes : upload.in().count();
  }

  /** Whether the schema had to decide what a pass that checks as it reads could not. */
  boolean fellBack() {
    return fellBack;
  }

  @Override
  public void close() {
    if (upload != null) {
      upload.close();
    }
    reader.close();
  }

  /** What a transport's failure to deliver content means for the client. */
  static Rejection broken(IOException cause) {
    return cause instanceof SocketTimeoutException
        ? Rejection.of(Status.REQUEST_TIMEOUT, "The request's content came too slowly.")
        : Rejection.of(Status.BAD_REQUEST, "The request's content could not be read.");
  }
}
