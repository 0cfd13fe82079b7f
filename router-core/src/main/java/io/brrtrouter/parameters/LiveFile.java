package io.brrtrouter.parameters;

import static io.brrtrouter.parameters.Boundary.malformed;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.io.IOException;
import java.io.InputStream;

/**
 * The last file of a form while it comes: its length is counted, and what follows it is read to the
 * end of the form before the file is said to have ended.
 */
final class LiveFile extends InputStream {
  private final InputStream content;
  private final MultipartInput form;
  private final Shape shape;
  private final FileLength length;
  private long count;
  private boolean ended;

  /** Of this content, in a form of this shape. */
  LiveFile(InputStream content, MultipartInput form, Shape shape, FileLength length) {
    this.content = content;
    this.form = form;
    this.shape = shape;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int size) throws IOException {
    int read = ended ? -1 : content.read(into, offset, size);
    count += Math.max(0, read);
    if (!ended) {
      ended = read < 0;
      Violations out = new Violations(1);
      length.check(count, ended, out);
      check(out);
    }
    if (ended) {
      readOn();
    }
    return read;
  }

  /** Fields that the schema does not name may follow: the button that sent a form, for instance. */
  private void readOn() throws IOException {
    for (PartHead head = form.next(); head != null; head = form.next()) {
      if (shape.describes(head.name())) {
        throw malformed("a part repeats a field after the last file");
      }
      if (shape.closed) {
        Violations out = new Violations(1);
        String pointer = "/" + Pointers.escape(head.name());
        out.add(Location.BODY, pointer, "additionalProperties", "is not allowed");
        check(out);
      }
    }
  }

  private static void check(Violations out) {
    if (!out.isEmpty()) {
      throw new Rejection(out.toProblem());
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
