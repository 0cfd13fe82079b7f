package io.brrtrouter.observe;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.security.Attempt;
import io.brrtrouter.security.Caller;
import io.brrtrouter.validation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange that has ended: its time marks, sizes and outcome. Nanoseconds and bytes. */
public interface Exchange {

  /** The request. */
  Request request();

  /** The operation it matched, or null. */
  @Nullable OperationInfo operation();

  /** The status it was answered with. */
  Status status();

  /** From arrival to the end of the answer. */
  long totalNanos();

  /** What matching took; -1 if it was not reached. */
  long matchNanos();

  /** What authenticating took; -1 if nobody was asked. */
  long securityNanos();

  /** What decoding and validating took; -1 if it was not reached. */
  long decodeNanos();

  /** What waiting for a worker took; -1 if none was asked for. */
  long queueNanos();

  /** How many requests waited when this one came to its pool; -1 if it did not. */
  int queueDepthAtSubmit();

  /** What the controller took; -1 if it was not reached. */
  long handlerNanos();

  /** The size of the request's body as it was read; -1 if it was not. */
  long requestBytes();

  /** The size the request's body was expected to have; -1 if no operation was matched. */
  default long requestEstimate() {
    return -1;
  }

  /** The size of the response's body. */
  long responseBytes();

  /**
   * Whether the request's JSON was beyond the pass that checks as it reads, so that its schema had
   * to decide: it may be wrong, or right in an unusual way.
   */
  default boolean isFallback() {
    return false;
  }

  /** What was wrong with the request; empty if nothing was. */
  List<Violation> violations();

  /** Whether the response was looked at and found to violate the document. */
  boolean isWrongResponse();

  /**
   * What was thrown and not meant as an answer, or null: by the controller, mapped exceptions
   * included, or by what stands around it. {@link #outcome} tells which.
   */
  @Nullable Throwable failure();

  /** What the authenticators found, in the order they were asked; empty if none was. */
  default List<Attempt> attempts() {
    return List.of();
  }

  /** Whether the attempts were in vain: 401 or 403. */
  default boolean isDenied() {
    return false;
  }

  /** Who called, or null. */
  @Nullable Caller caller();

  /** How it ended. */
  Outcome outcome();

  /** How exchanges end. */
  enum Outcome {
    /** With the controller's own answer. */
    ANSWERED,
    /** No route, or not this method. */
    UNMATCHED,
    /**
     * By the service itself, with whatever status: target, security, headers, decoding, validation,
     * no room for the content or for one more stream.
     */
    REFUSED,
    /** By the controller: with a rejection, or an exception that is mapped to one. */
    REJECTED,
    /** 429: the operation's queue was full. */
    SHED,
    /** 503: the operation's pool had no worker. */
    UNAVAILABLE,
    /** 504: the controller took longer than its deadline. */
    TIMED_OUT,
    /** 500: the controller threw, or its response was wrong. */
    FAILED,
    /** 500: something around the controller threw: a filter, an authenticator, a decoder. */
    BROKEN,
    /** The client was gone before the answer was written. */
    ABANDONED
  }
}
