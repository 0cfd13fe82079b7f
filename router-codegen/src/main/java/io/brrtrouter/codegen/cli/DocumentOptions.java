package io.brrtrouter.codegen.cli;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How documents are read, the same for every command. */
final class DocumentOptions {
  @Option(
      names = "--allowed-ref-hosts",
      split = ",",
      paramLabel = "HOST",
      description = "Hosts a document may refer to; also BRRTR_ALLOWED_REF_HOSTS.")
  private Set<String> allowedHosts = new LinkedHashSet<>();

  @Option(
      names = "--ref-folders",
      split = ",",
      paramLabel = "DIR",
      description = "Folders a document may refer to besides its own.")
  private Set<Path> folders = new LinkedHashSet<>();

  /** The document of this file, or null where it is wrong; says all there is to say of it. */
  @Nullable OpenApi read(Path file, PrintWriter err) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsageException("there is no file " + file);
    }
    ReadResult result = new DocumentReader(hosts(), folders).read(file);
    String said = result.render();
    if (!said.isEmpty()) {
      err.println(said);
    }
    return result.document();
  }

  private Set<String> hosts() {
    Set<String> hosts = new LinkedHashSet<>(allowedHosts);
    String environment = System.getenv("BRRTR_ALLOWED_REF_HOSTS");
    if (environment != null) {
      for (String host : environment.split(",", -1)) {
        if (!host.isBlank()) {
          hosts.add(host.strip());
        }
      }
    }
    return hosts;
  }
}
