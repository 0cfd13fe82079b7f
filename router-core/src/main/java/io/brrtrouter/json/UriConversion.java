package io.brrtrouter.json;

import java.net.URI;

/** URIs and references that {@code java.net.URI} can hold. */
public final class UriConversion implements Conversion<String, URI> {
  /** The conversion. */
  public UriConversion() {}

  @Override
  public URI read(String value) {
    return URI.create(value);
  }

  @Override
  public String write(URI value) {
    return value.toString();
  }
}
