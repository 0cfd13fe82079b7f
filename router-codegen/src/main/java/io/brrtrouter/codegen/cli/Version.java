package io.brrtrouter.codegen.cli;

import io.brrtrouter.operation.RouterVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"brrtrouter " + RouterVersion.current()};
  }
}
