package io.brrtrouter.load.routing;

/** A router that is measured. It is given its requests beforehand, to know their methods. */
interface Candidate {

  /** Matches the request of this number, whose path is given. */
  Object match(int request, String path);

  /** The characters of all that the captures of a match took: reads each of them as a string. */
  int read(Object match);

  /** The template of the route, as the router writes it. */
  String template(Object match);
}
