package io.brrtrouter.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where messages may go. URLs of webhooks and callbacks come from whoever registers them: without
 * limits they lead a service to what only it can reach. Names are resolved, and all their addresses
 * looked at, before each attempt; the JVM keeps an answer for {@code networkaddress.cache.ttl}, 30
 * seconds by default, so the attempt goes where was looked. Redirects are never followed.
 * Immutable.
 *
 * @param httpsOnly whether {@code http} is refused
 * @param privateAllowed whether addresses that only the service itself, or its network, can reach
 *     are taken
 * @param hosts the only names of hosts that are taken; empty: any
 */
public record Targets(boolean httpsOnly, boolean privateAllowed, Set<String> hosts) {
  /** Any host on the internet, by https. */
  public static final Targets PUBLIC = new Targets(true, false, Set.of());

  /** Any URL, for tests and for networks in which somebody else sees to it. */
  public static final Targets ANY = new Targets(false, true, Set.of());

  /** Names of hosts in lower case. */
  public Targets {
    hosts =
        hosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** These hosts only, by https, whatever their addresses are. */
  public static Targets only(String... hosts) {
    return new Targets(true, true, Set.of(hosts));
  }

  /**
   * Looks at a URL.
   *
   * @throws ForbiddenTargetException if nothing may be sent there
   * @throws UnknownHostException if the name has no address
   */
  void require(URI url) throws ForbiddenTargetException, UnknownHostException {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && (httpsOnly || !scheme.equals("http"))) {
      throw new ForbiddenTargetException(
          httpsOnly ? "only https is taken" : "only http and https are taken");
    }
    String host = url.getHost();
    if (host == null || url.getUserInfo() != null) {
      throw new ForbiddenTargetException("it must have a host, and no user");
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (!hosts.isEmpty() && !hosts.contains(name)) {
      throw new ForbiddenTargetException("the host is not one of those that are taken");
    }
    if (!privateAllowed) {
      requirePublic(host);
    }
  }

  private static void requirePublic(String host)
      throws ForbiddenTargetException, UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (Addresses.isPrivate(address)) {
        throw new ForbiddenTargetException("the host has an address inside of a network");
      }
    }
  }
}
