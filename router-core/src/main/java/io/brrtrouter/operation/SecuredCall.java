package io.brrtrouter.operation;

import io.brrtrouter.security.Caller;

/** The call of an operation that nobody reaches without saying who they are. */
public interface SecuredCall extends Call {

  /** Who calls. */
  @Override
  Caller caller();
}
