package io.brrtrouter.parameters;

import static io.brrtrouter.parameters.Boundary.malformed;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.FileNode;
import io.brrtrouter.validation.Violations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The reading of one multipart form: its parts in order, each put where it belongs. */
final class FormReading {
  /** A file up to this size is kept in memory. */
  private static final int SMALL = 65_536;

  /** What all fields that are not files may have together. */
  private static final int MOST_FIELDS = 16 << 20;

  private final MultipartBody form;
  private final MultipartInput input;
  private final FormFiles files;
  private final Violations out;
  private final Map<String, List<JsonNode>> values = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> views = new LinkedHashMap<>();
  private final StyledForm styled = new StyledForm();
  private byte[] scratch = new byte[0];
  private int fieldBytes;
  private boolean live;

  FormReading(MultipartBody form, MultipartInput input, FormFiles files, Violations out) {
    this.form = form;
    this.input = input;
    this.files = files;
    this.out = out;
  }

  /** Reads up to the end, or up to a file that the handler may have while it comes. */
  MultipartBody.Decoded read() throws IOException {
    files.take(MultipartInput.BUFFER);
    while (!live && input.next() instanceof PartHead head) {
      StyledMember member = form.styled().of(head.name());
      if (member != null) {
        styled.add(member, head, field(input), out);
        continue;
      }
      int index = values.getOrDefault(head.name(), List.of()).size();
      Shape shape = PartReader.ofPart(form.shape().find(head.name()), index);
      PartReader.check(head, form.encoding(head.name()), out);
      form.fields(head.name()).check(head, out);
      if (PartReader.isFile(head, shape)) {
        addFile(head, shape, index);
      } else {
        JsonNode node =
            form.reader().read(head, field(input), shape, form.encoding(head.name()), out);
        add(head, node, node);
      }
    }
    styled
        .read(out)
        .forEach((name, value) -> {
          values.put(name, List.of(value));
          views.put(name, List.of(value));
        });
    return new MultipartBody.Decoded(joined(values), joined(views));
  }

  private void add(PartHead head, JsonNode value, JsonNode view) {
    values.computeIfAbsent(head.name(), name -> new ArrayList<>()).add(value);
    views.computeIfAbsent(head.name(), name -> new ArrayList<>()).add(view);
  }

  private ObjectNode joined(Map<String, List<JsonNode>> fields) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, parts) -> object.set(name, joined(name, parts)));
    return object;
  }

  private JsonNode joined(String name, List<JsonNode> parts) {
    boolean whole = form.styled().of(name) != null;
    return whole ? parts.getFirst() : PartReader.join(parts, form.shape().find(name));
  }

  private void addFile(PartHead head, @Nullable Shape shape, int index) throws IOException {
    InputStream content = head.base64() ? Base64.getMimeDecoder().wrap(input) : input;
    boolean item = PartReader.isList(form.shape().find(head.name()));
    String pointer = PartReader.pointer(head) + (item ? "/" + index : "");
    FileLength length = FileLength.of(shape, pointer);
    if (shape != null && shape.content.judged()) {
      byte[] bytes = field(content);
      length.check(bytes.length, true, out);
      add(head, file(head, new ByteArrayInputStream(bytes)), FileNode.text(bytes));
      return;
    }
    live = index == 0 && !item && out.isEmpty() && form.isLast(head.name(), seen());
    InputStream stream =
        live
            ? files.live(new LiveFile(content, input, form.shape(), length))
            : stored(head, content, length);
    files.take(length.shortest());
    add(head, file(head, stream), StringNode.valueOf("-".repeat(length.shortest())));
  }

  private Set<String> seen() {
    Set<String> seen = new HashSet<>(values.keySet());
    seen.addAll(styled.names());
    return seen;
  }

  private static FileNode file(PartHead head, InputStream stream) {
    return new FileNode(
        new FilePart(head.name(), head.filename(), head.contentType(), head.headers(), stream));
  }

  /** The content, in memory if it is small and else on disk. */
  private InputStream stored(PartHead head, InputStream content, FileLength length)
      throws IOException {
    try {
      byte[] first = scratch();
      int size = content.readNBytes(first, 0, SMALL);
      int next = size < SMALL ? -1 : content.read();
      if (next < 0) {
        length.check(size, true, out);
        files.take(size);
        return new ByteArrayInputStream(Arrays.copyOf(first, size));
      }
      Path file = files.onDisk();
      try (OutputStream disk = Files.newOutputStream(file)) {
        disk.write(first, 0, size);
        disk.write(next);
        long rest = copy(content, disk, first);
        length.check(size + 1 + rest, true, out);
      }
      return new SpooledInput(file);
    } catch (IOException e) {
      if (head.base64()) {
        throw malformed("a part is not the base64 it says it is");
      }
      throw e;
    }
  }

  private static long copy(InputStream content, OutputStream disk, byte[] buffer)
      throws IOException {
    long copied = 0;
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      disk.write(buffer, 0, count);
      copied += count;
    }
    return copied;
  }

  private byte[] scratch() {
    if (scratch.length == 0) {
      files.take(SMALL);
      scratch = new byte[SMALL];
    }
    return scratch;
  }

  /** The whole content of a part that is not passed on as a stream. */
  private byte[] field(InputStream content) throws IOException {
    byte[] whole = new byte[0];
    int size = 0;
    while (true) {
      if (size == whole.length) {
        int grown = Math.max(256, 2 * size);
        files.take(grown - size);
        whole = Arrays.copyOf(whole, grown);
      }
      int count = content.read(whole, size, whole.length - size);
      if (count < 0) {
        return Arrays.copyOf(whole, size);
      }
      size += count;
      fieldBytes += count;
      if (fieldBytes > MOST_FIELDS) {
        throw Rejection.of(
            Status.CONTENT_TOO_LARGE,
            "The fields of the form have more than " + MOST_FIELDS + " bytes.");
      }
    }
  }
}
