package io.brrtrouter.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An entity tag (RFC 9110, 8.8.3). Immutable.
 *
 * @param value what stands between the quotes
 * @param isWeak whether contents that only mean the same share it
 */
public record EntityTag(String value, boolean isWeak) {

  /** Refuses what cannot be sent, quotes and control characters, as illegal. */
  public EntityTag {
    if (!value.chars().allMatch(EntityTag::isTagCharacter)) {
      throw new IllegalArgumentException("an entity tag cannot contain all of: " + value);
    }
  }

  /** A strong tag: contents that have it are equal byte for byte. */
  public static EntityTag strong(String value) {
    return new EntityTag(value, false);
  }

  /** A weak tag. */
  public static EntityTag weak(String value) {
    return new EntityTag(value, true);
  }

  /** The strong tag of this content, by its checksum. */
  public static EntityTag of(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return strong(Long.toHexString(sum.getValue()) + '-' + Integer.toHexString(content.length));
  }

  /** The strong tag of what was changed at this time and has this size. */
  public static EntityTag of(Instant changed, long size) {
    long nanos = TimeUnit.SECONDS.toNanos(changed.getEpochSecond()) + changed.getNano();
    return strong(Long.toHexString(nanos) + '-' + Long.toHexString(size));
  }

  /** The tag this text stands for, or null if it is none. */
  public static @Nullable EntityTag parse(String text) {
    List<EntityTag> tags = new ArrayList<>(1);
    int end = next(text, 0, tags);
    return end == text.length() ? tags.getFirst() : null;
  }

  /** The tags of a list, up to the first thing that is none. */
  static List<EntityTag> list(String field) {
    List<EntityTag> tags = new ArrayList<>(2);
    int at = 0;
    while (at >= 0 && at < field.length()) {
      char c = field.charAt(at);
      at = c == ',' || c == ' ' || c == '\t' ? at + 1 : next(field, at, tags);
    }
    return tags;
  }

  /** Where the tag ends that starts here; -1 if none does. */
  private static int next(String text, int from, List<EntityTag> tags) {
    boolean weak = text.startsWith("W/", from);
    int open = weak ? from + 2 : from;
    if (open >= text.length() || text.charAt(open) != '"') {
      return -1;
    }
    int close = open + 1;
    while (close < text.length() && isTagCharacter(text.charAt(close))) {
      close++;
    }
    if (close == text.length() || text.charAt(close) != '"') {
      return -1;
    }
    tags.add(new EntityTag(text.substring(open + 1, close), weak));
    return close + 1;
  }

  private static boolean isTagCharacter(int c) {
    return c > ' ' && c != '"' && c != 0x7f && c <= 0xff;
  }

  /** Whether both are strong and the same (RFC 9110, 8.8.3.2). */
  public boolean matchesStrongly(EntityTag other) {
    return !isWeak && !other.isWeak && value.equals(other.value);
  }

  /** Whether they are the same but for their strength (RFC 9110, 8.8.3.2). */
  public boolean matchesWeakly(EntityTag other) {
    return value.equals(other.value);
  }

  /** As it stands in a header field. */
  @Override
  public String toString() {
    return (isWeak ? "W/\"" : "\"") + value + '"';
  }
}
