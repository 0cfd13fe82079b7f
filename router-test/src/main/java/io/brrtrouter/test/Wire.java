package io.brrtrouter.test;

import java.io.IOException;

/** The way requests take to a service and answers take back. Safe for concurrent use. */
interface Wire extends AutoCloseable {

  /** Sends a request and waits for the head of its answer. */
  Reply exchange(Outgoing request) throws IOException, InterruptedException;

  @Override
  void close();
}
