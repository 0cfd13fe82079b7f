package io.brrtrouter.load.service;

/** What clients send. */
public final class Samples {
  /** The content of a POST: about as long as the pet that is answered, and valid. */
  public static final String NEW_PET =
      """
      {"name":"Max","kind":"dog","price":250.5,"born":"2024-05-17","vaccinated":true,\
      "notes":"Gentle with children, afraid of thunder, likes to swim.",\
      "tags":[{"id":1,"name":"friendly"},{"id":2,"name":"trained"}]}\
      """;

  private Samples() {}
}
