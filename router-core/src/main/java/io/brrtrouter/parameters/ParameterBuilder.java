package io.brrtrouter.parameters;

import io.brrtrouter.http.Deprecation;
import io.brrtrouter.json.TreeDecoder;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.Style;
import org.jspecify.annotations.Nullable;

/** Says what differs from the defaults of a parameter's location (OAS 3.1, 4.8.12.2). */
public final class ParameterBuilder {
  private final ParameterLocation in;
  private final String name;
  private boolean required;
  private Style style;
  private boolean explode;
  private boolean allowReserved;
  private boolean allowEmptyValue;
  private boolean tail;
  private @Nullable Deprecation deprecation;
  private @Nullable String contentType;
  private String schema = "";

  ParameterBuilder(ParameterLocation in, String name) {
    this.in = in;
    this.name = name;
    this.required = in == ParameterLocation.PATH;
    this.style =
        switch (in) {
          case PATH, HEADER -> Style.SIMPLE;
          case QUERY, COOKIE -> Style.FORM;
        };
    this.explode = style == Style.FORM;
  }

  /** It must be there. */
  public ParameterBuilder required() {
    this.required = true;
    return this;
  }

  /** It is serialised like this; {@code explode} goes with it. */
  public ParameterBuilder style(Style other, boolean exploded) {
    this.style = other;
    this.explode = exploded;
    return this;
  }

  /** Reserved characters come unescaped. */
  public ParameterBuilder allowReserved() {
    this.allowReserved = true;
    return this;
  }

  /** {@code ?name=} may stand for nothing. */
  public ParameterBuilder allowEmptyValue() {
    this.allowEmptyValue = true;
    return this;
  }

  /** It takes the rest of the path. */
  public ParameterBuilder tail() {
    this.tail = true;
    return this;
  }

  /** It should no longer be sent; who sends it is told so. */
  public ParameterBuilder deprecated(Deprecation how) {
    this.deprecation = how;
    return this;
  }

  /** Its value is a document of this media type. */
  public ParameterBuilder content(String mediaType) {
    this.contentType = mediaType;
    return this;
  }

  /** The JSON pointer of its schema in the bundled document. */
  public ParameterBuilder schema(String pointer) {
    this.schema = pointer;
    return this;
  }

  /** The Java type it becomes. */
  public <T> Parameter<T> as(TreeDecoder<T> decoder) {
    return new Parameter<>(
        in,
        name,
        required,
        style,
        explode,
        allowReserved,
        allowEmptyValue,
        tail,
        deprecation,
        contentType,
        schema,
        decoder);
  }
}
