package io.brrtrouter.server;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;

/** Answers requests that the transport refuses, so that they are told and counted like others. */
@FunctionalInterface
interface Refusals {

  /** The answer to a refused request. Throws nothing. */
  Response refuse(Request request, Rejection rejection);
}
