package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.validation.Rfc3339;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what stands in strings. */
final class TextValues {
  /** Starts a string that stands for a file: one that no client can know. */
  private static final String FILE = "\0" + UUID.randomUUID() + ":";

  /** About what a date and time take on the heap. */
  private static final int TIME_BYTES = 96;

  private TextValues() {}

  static UUID uuid(ScalarInput in) {
    int from = in.at;
    try {
      return sureUuid(in);
    } catch (Doubt e) {
      return in.past(from, e);
    }
  }

  private static UUID sureUuid(ScalarInput in) {
    int to = in.shortTextEnd(UuidBytes.LENGTH, UuidBytes.LENGTH);
    UUID value = UuidBytes.of(in.bytes, in.at + 1, to);
    if (value != null) {
      in.at = to + 1;
      return value;
    }
    String text = in.text();
    if (Formats.accepts("uuid", text)) {
      return UUID.fromString(text);
    }
    throw unfit(in, "uuid", "must be a UUID");
  }

  static LocalDate date(ScalarInput in) {
    int from = in.at;
    try {
      return sureDate(in);
    } catch (Doubt e) {
      return in.past(from, e);
    }
  }

  private static LocalDate sureDate(ScalarInput in) {
    int to = in.shortTextEnd(TimeBytes.DATE, TimeBytes.DATE);
    LocalDate value = TimeBytes.date(in.bytes, in.at + 1, to);
    if (value != null) {
      in.at = to + 1;
      return value;
    }
    try {
      return Rfc3339.date(in.text());
    } catch (DateTimeException e) {
      throw unfit(in, "date", "must be a date");
    }
  }

  static OffsetDateTime dateTime(ScalarInput in) {
    int from = in.at;
    try {
      return sureDateTime(in);
    } catch (Doubt e) {
      return in.past(from, e);
    }
  }

  private static OffsetDateTime sureDateTime(ScalarInput in) {
    in.takes(TIME_BYTES);
    int to = in.shortTextEnd(TimeBytes.SHORTEST, TimeBytes.LONGEST);
    OffsetDateTime value = TimeBytes.dateTime(in.bytes, in.at + 1, to);
    if (value != null) {
      in.at = to + 1;
      return value;
    }
    try {
      return Rfc3339.dateTime(in.text());
    } catch (DateTimeException e) {
      throw unfit(in, "date-time", "must be a date and time with an offset of at most 18 hours");
    }
  }

  static byte[] bytes(ScalarInput in) {
    int from = in.at;
    try {
      return sureBytes(in);
    } catch (Doubt e) {
      return in.past(from, e);
    }
  }

  private static byte[] sureBytes(ScalarInput in) {
    String text = in.text();
    FilePart file = file(text, in.context.files());
    if (file != null) {
      return content(file);
    }
    if (!Formats.accepts("byte", text)) {
      in.doubtful();
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw unfit(in, "byte", "must be base64");
    }
  }

  static byte[] binary(ScalarInput in) {
    int from = in.at;
    try {
      return sureBinary(in);
    } catch (Doubt e) {
      return in.past(from, e);
    }
  }

  private static byte[] sureBinary(ScalarInput in) {
    String text = in.text();
    FilePart file = file(text, in.context.files());
    return file == null ? text.getBytes(StandardCharsets.UTF_8) : content(file);
  }

  /** A string is a file of its UTF-8, anything else of its JSON. */
  static FilePart file(ScalarInput in) {
    String text = in.isString() ? in.text() : in.tree().toString();
    FilePart file = file(text, in.context.files());
    return file == null ? FilePart.of("", text.getBytes(StandardCharsets.UTF_8)) : file;
  }

  private static byte[] content(FilePart file) {
    try {
      return file.stream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that a string stands for; null if it stands for itself. */
  static @Nullable FilePart file(String text, List<FilePart> files) {
    return files.isEmpty() || !text.startsWith(FILE)
        ? null
        : files.get(Integer.parseInt(text.substring(FILE.length())));
  }

  /** The string that stands for the file with this index. */
  static String ofFile(int index) {
    return FILE + index;
  }

  /** The string that was just read does not fit. */
  private static RuntimeException unfit(ScalarInput in, String format, String message) {
    return in.unfit(format, message, in.lastText());
  }
}
