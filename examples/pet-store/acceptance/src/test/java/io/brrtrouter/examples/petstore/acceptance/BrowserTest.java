package io.brrtrouter.examples.petstore.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody uses the page of the store. */
@ExtendWith(ChromiumIsInstalled.class)
class BrowserTest {
  @TempDir static Path folder;
  static PetStoreProcess store;
  static Playwright playwright;
  static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    store = PetStoreProcess.start(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(ChromiumIsInstalled.path().orElseThrow())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking")));
  }

  @AfterAll
  static void stop() throws Exception {
    playwright.close();
    store.close();
  }

  @BeforeEach
  void open() {
    context = browser.newContext();
    page = openPage();
  }

  @AfterEach
  void thePageHasNotComplained() {
    context.close();
    org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
  }

  @Test
  void aPetIsAddedListedAndRemoved() {
    page.getByLabel("Name").fill("Bella");
    page.getByLabel("Breed").selectOption("Labrador");
    page.getByLabel("Price").fill("99.50");
    page.getByLabel("Tags").fill("calm, puppy");
    page.getByRole(AriaRole.BUTTON, named("Add")).click();

    assertThat(pet("Bella")).containsText("Labrador");
    assertThat(pet("Bella")).containsText("99.50");
    assertThat(pet("Bella").locator(".tags li")).hasText(new String[] {"calm", "puppy"});
    assertThat(page.getByLabel("Name")).isFocused();

    page.reload();
    assertThat(pet("Bella")).isVisible();

    page.getByRole(AriaRole.BUTTON, named("Remove Bella")).click();
    assertThat(pet("Bella")).hasCount(0);
  }

  @Test
  void theFormAsksForWhatGoesWithTheKind() {
    assertThat(page.getByLabel("Wingspan in centimetres")).isHidden();
    page.getByLabel("Kind").selectOption("bird");
    assertThat(page.getByLabel("Breed")).isHidden();
    page.getByLabel("Name").fill("Pip");
    page.getByLabel("Wingspan in centimetres").fill("33");
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(pet("Pip")).containsText("33 cm across");
  }

  @Test
  void aRefusalIsShownWithEveryReason() {
    page.getByLabel("Name").fill("Rex");
    page.getByLabel("Tags").fill("UPPER, also wrong");
    complaints.clear();
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("/tags/0");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("/tags/1");
    complaints.removeIf(complaint -> complaint.contains("400"));
  }

  @Test
  void whatOthersDoIsSeenAtOnce() {
    assertThat(page.locator("#connection")).hasText("connected");
    Page other = openPage();
    other.getByLabel("Name").fill("Elsewhere");
    other.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(pet("Elsewhere")).isVisible();
    assertThat(page.locator("#events li").first()).containsText("A pet came");
  }

  private Page openPage() {
    Page opened = context.newPage();
    opened.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    opened.onPageError(complaints::add);
    opened.navigate(store.uri().toString());
    return opened;
  }

  private com.microsoft.playwright.Locator pet(String name) {
    return page.getByRole(AriaRole.LISTITEM)
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
