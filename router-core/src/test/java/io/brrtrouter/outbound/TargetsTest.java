package io.brrtrouter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.1.2.3/",
        "https://172.31.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[::]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::10.0.0.1]/",
        "https://[2002:0a00:0001::1]/",
        "https://[ff02::1]/",
        "https://2130706433/",
        "http://93.184.216.34/",
        "ftp://93.184.216.34/",
        "file:///etc/passwd",
        "https://user@93.184.216.34/",
        "https:/no-host",
        "//93.184.216.34/"
      })
  void innerNetworksAndOtherSchemesAreRefused(String url) {
    assertThatThrownBy(() -> Targets.PUBLIC.require(URI.create(url)))
        .isInstanceOfAny(ForbiddenTargetException.class, UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://93.184.216.34/", "https://[2606:2800:220:1::1]:8443/in"})
  void theInternetIsTaken(String url) {
    assertThatCode(() -> Targets.PUBLIC.require(URI.create(url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://other.example/", "http://hooks.example/", "https://10.0.0.1/"})
  void onlyNamedHostsAreTakenWhereSomeAreNamed(String url) {
    assertThatThrownBy(() -> Targets.only("Hooks.example").require(URI.create(url)))
        .isInstanceOf(ForbiddenTargetException.class);
    assertThatCode(
            () -> Targets.only("Hooks.example").require(URI.create("https://hooks.EXAMPLE/")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "192.0.1.1", "172.32.0.1", "2001:4860:4860::8888"})
  void publicAddressesAreNotPrivate(String address) throws UnknownHostException {
    assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isFalse();
  }
}
