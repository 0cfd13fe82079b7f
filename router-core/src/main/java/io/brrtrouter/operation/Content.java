package io.brrtrouter.operation;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.TreeDecoder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The content of a request body as generated code declares it: a schema and a decoder per media
 * type. Immutable.
 *
 * <pre>{@code
 * private static final Content<NewPet> BODY =
 *     Content.<NewPet>required().json("/components/schemas/NewPet", NewPetJson::read);
 * }</pre>
 *
 * @param <T> what it becomes
 * @param isRequired whether it must be there
 * @param mediaTypes in document order
 */
public record Content<T>(boolean isRequired, List<Entry<T>> mediaTypes) {

  /** Content that must be there. */
  public static <T> Content<T> required() {
    return new Content<>(true, List.of());
  }

  /** Content that may be absent. */
  public static <T> Content<T> optional() {
    return new Content<>(false, List.of());
  }

  /** {@code application/json} of this schema. */
  public Content<T> json(String schema, JsonDecoder<T> decoder) {
    return json("application/json", schema, decoder);
  }

  /** JSON of this schema. */
  public Content<T> json(String range, String schema, JsonDecoder<T> decoder) {
    return plus(new Json<>(range, schema, decoder));
  }

  /** JSON of this schema, as a branch of what the content becomes. */
  public <V> Content<T> json(
      String range, String schema, JsonDecoder<V> decoder, Function<? super V, ? extends T> as) {
    return json(range, schema, branch(decoder, as));
  }

  /** {@code application/x-www-form-urlencoded} of this schema. */
  public Content<T> form(String range, String schema, JsonDecoder<T> decoder) {
    return plus(new Form<>(range, schema, decoder));
  }

  /** A form of this schema, as a branch of what the content becomes. */
  public <V> Content<T> form(
      String range, String schema, JsonDecoder<V> decoder, Function<? super V, ? extends T> as) {
    return form(range, schema, branch(decoder, as));
  }

  /** {@code multipart/form-data} of this schema. */
  public Content<T> multipart(String range, String schema, JsonDecoder<T> decoder) {
    return plus(new Multipart<>(range, schema, decoder));
  }

  /** A multipart form of this schema, as a branch of what the content becomes. */
  public <V> Content<T> multipart(
      String range, String schema, JsonDecoder<V> decoder, Function<? super V, ? extends T> as) {
    return multipart(range, schema, branch(decoder, as));
  }

  /** Text, as a string that this schema validates. */
  public Content<T> text(String range, String schema, TreeDecoder<T> decoder) {
    return plus(new Text<>(range, schema, decoder));
  }

  /** Text, as a branch of what the content becomes. */
  public <V> Content<T> text(
      String range, String schema, TreeDecoder<V> decoder, Function<? super V, ? extends T> as) {
    return text(range, schema, (node, schemas) -> as.apply(decoder.decode(node, schemas)));
  }

  /** Bytes, as a stream that the worker reads. */
  public Content<T> binary(String range, Reader<T> reader) {
    return plus(new Binary<>(range, reader));
  }

  private static <V, B> JsonDecoder<B> branch(
      JsonDecoder<V> decoder, Function<? super V, ? extends B> as) {
    return in -> as.apply(decoder.decode(in));
  }

  private Content<T> plus(Entry<T> entry) {
    List<Entry<T>> more = new ArrayList<>(mediaTypes);
    more.add(entry);
    return new Content<>(isRequired, List.copyOf(more));
  }

  /** What a stream of bytes becomes. */
  @FunctionalInterface
  public interface Reader<T> {
    T of(InputStream in);
  }

  /** A media type of the content. */
  public sealed interface Entry<T> {
    /** The media type or range as the document wrote it. */
    String range();
  }

  /** JSON. */
  public record Json<T>(String range, String schema, JsonDecoder<T> decoder) implements Entry<T> {}

  /** A form. */
  public record Form<T>(String range, String schema, JsonDecoder<T> decoder) implements Entry<T> {}

  /** A multipart form; the parts of format binary reach the decoder as files. */
  public record Multipart<T>(String range, String schema, JsonDecoder<T> decoder)
      implements Entry<T> {}

  /** Text. */
  public record Text<T>(String range, String schema, TreeDecoder<T> decoder) implements Entry<T> {}

  /** A stream of bytes. */
  public record Binary<T>(String range, Reader<T> reader) implements Entry<T> {}
}
