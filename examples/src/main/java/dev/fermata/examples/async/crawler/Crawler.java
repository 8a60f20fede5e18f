package dev.fermata.examples.async.crawler;

import dev.fermata.annotations.Coroutine;
import dev.fermata.async.AsyncScope;
import dev.fermata.async.Asyncs;
import dev.fermata.async.EventLoop;
import dev.fermata.async.TaskGroup;
import dev.fermata.async.sync.AsyncSemaphore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches a page and all that can be reached from it: so many at a time, each with a time limit and
 * a few more attempts. All of it runs on one thread, so that fields need no lock.
 */
public final class Crawler {

  /**
   * How to crawl.
   *
   * @param atATime how many requests may be under way
   * @param timeout how long a page may take to answer
   * @param attempts how often to ask for a page
   * @param backOff how long to wait before the second attempt; it doubles then
   */
  public record Settings(int atATime, Duration timeout, int attempts, Duration backOff) {}

  /** What was found. */
  public record Summary(int pages, long characters, int retries, Set<URI> failed, Duration time) {}

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Settings settings;
  private final AsyncSemaphore places;
  private final PrintStream out;

  private final Set<URI> seen = new HashSet<>();
  private final Set<URI> failed = new HashSet<>();
  private int pages;
  private long characters;
  private int retries;

  private Crawler(Settings settings, PrintStream out) {
    this.settings = settings;
    this.places = new AsyncSemaphore(settings.atATime());
    this.out = out;
  }

  /** Crawls from a page on. Blocks until all has been fetched. */
  public static Summary crawl(URI start, Settings settings, PrintStream out) {
    return EventLoop.run(CrawlerCoroutines.crawl(new Crawler(settings, out), start));
  }

  /** The progress line lives as long as the outer block; the inner one ends with the last page. */
  @Coroutine
  Summary crawl(AsyncScope co, URI start) {
    Duration begun = co.loop().time();
    try (TaskGroup background = co.taskGroup()) {
      background.start(CrawlerCoroutines.showProgress(this));
      try (TaskGroup visits = co.taskGroup()) {
        discover(visits, start);
        co.await(visits.join());
      }
    }
    return new Summary(pages, characters, retries, failed, co.loop().time().minus(begun));
  }

  private void discover(TaskGroup visits, URI page) {
    if (seen.add(page)) {
      visits.start(CrawlerCoroutines.visit(this, visits, page));
    }
  }

  @Coroutine
  void visit(AsyncScope co, TaskGroup visits, URI page) {
    String body;
    try {
      body = fetch(co, page);
    } catch (IOException e) {
      failed.add(page);
      return;
    }
    pages++;
    characters += body.length();
    Matcher links = LINK.matcher(body);
    while (links.find()) {
      discover(visits, page.resolve(links.group(1)));
    }
  }

  /** Asks for a page until it answers, with pauses that double. */
  @Coroutine
  String fetch(AsyncScope co, URI page) throws IOException {
    Duration pause = settings.backOff();
    for (int attempt = 1; ; attempt++) {
      try {
        return ask(co, page);
      } catch (IOException e) {
        if (attempt == settings.attempts()) {
          throw e;
        }
      }
      retries++;
      co.sleep(pause); // without a place: others go on meanwhile
      pause = pause.multipliedBy(2);
    }
  }

  /**
   * One request, once there is a place for it; the time of waiting for the place is not counted.
   */
  @Coroutine
  String ask(AsyncScope co, URI page) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    co.await(places.acquire());
    try {
      HttpResponse<String> response =
          co.timeout(
              settings.timeout(),
              Asyncs.from(client.sendAsync(request, BodyHandlers.ofString())),
              IOException.class);
      if (response.statusCode() != 200) {
        throw new IOException(page + " answers " + response.statusCode());
      }
      return response.body();
    } catch (TimeoutException e) {
      throw new IOException(page + " does not answer", e);
    } finally {
      places.release();
    }
  }

  @Coroutine
  void showProgress(AsyncScope co) {
    try {
      while (true) {
        out.print("\r  " + pages + " of " + seen.size() + " pages");
        co.sleep(Duration.ofMillis(50));
      }
    } finally {
      out.print("\r                              \r");
    }
  }
}
