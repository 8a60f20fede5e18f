package dev.fermata.examples.async.crawler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A web site on loopback that somebody else might run: pages made from a seed, linked at random,
 * slow, now and then overloaded. The same seed gives the same site.
 */
public final class Site implements AutoCloseable {

  /** How a page behaves. */
  enum Mood {
    /** Answers each time. */
    GOOD,
    /** Answers 503 the first time. */
    OVERLOADED,
    /** Does not answer the first time. */
    SILENT,
    /** Always answers 500. */
    BROKEN
  }

  private record Page(Mood mood, List<Integer> links, int size) {}

  private final HttpServer server;
  private final List<Page> pages;
  private final Executor later;
  private final Set<Integer> visited = ConcurrentHashMap.newKeySet();
  private int answering;
  private int mostAtATime;

  private Site(HttpServer server, List<Page> pages, int latencyMillis) {
    this.server = server;
    this.pages = pages;
    this.later = CompletableFuture.delayedExecutor(latencyMillis, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens a site.
   *
   * @param count how many pages it has
   * @param latencyMillis how long each takes to answer
   * @throws IOException if no port can be had
   */
  public static Site open(long seed, int count, int latencyMillis) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Random random = new Random(seed);
    List<Page> pages = random.ints(count, 0, 100).mapToObj(n -> page(random, count, n)).toList();
    Site site = new Site(server, pages, latencyMillis);
    server.createContext("/", site::accept);
    server.start();
    return site;
  }

  private static Page page(Random random, int count, int n) {
    Mood mood = n < 85 ? Mood.GOOD : n < 95 ? Mood.OVERLOADED : n < 97 ? Mood.SILENT : Mood.BROKEN;
    Set<Integer> links = new TreeSet<>();
    for (int i = 0; i < 4; i++) {
      links.add(random.nextInt(count));
    }
    return new Page(mood, List.copyOf(links), 200 + random.nextInt(4000));
  }

  /** Where to begin. */
  public URI start() {
    return page(0);
  }

  private URI page(int number) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + number);
  }

  /** The largest number of requests that were under way at the same time. */
  public synchronized int mostAtATime() {
    return mostAtATime;
  }

  /** Lets every page behave as on its first visit. */
  public synchronized void forgetVisits() {
    visited.clear();
    mostAtATime = 0;
  }

  // ------------------------------------------------------------------ answering

  private void accept(HttpExchange exchange) {
    count(1);
    later.execute(() -> answer(exchange));
  }

  private void answer(HttpExchange exchange) {
    count(-1);
    int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
    Page page = pages.get(number);
    boolean first = visited.add(number);
    switch (page.mood()) {
      case SILENT -> {
        if (!first) {
          send(exchange, 200, html(page));
        }
      }
      case OVERLOADED -> send(exchange, first ? 503 : 200, first ? "" : html(page));
      case BROKEN -> send(exchange, 500, "");
      case GOOD -> send(exchange, 200, html(page));
    }
  }

  private static String html(Page page) {
    StringBuilder html = new StringBuilder("<html><body>\n");
    for (int link : page.links()) {
      html.append("<a href=\"/").append(link).append("\">page ").append(link).append("</a>\n");
    }
    return html.append(".".repeat(page.size())).append("\n</body></html>\n").toString();
  }

  private static void send(HttpExchange exchange, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      out.write(bytes);
    } catch (IOException clientHasGone) {
      // after its time limit: there is nobody to answer
    }
  }

  private synchronized void count(int change) {
    answering += change;
    mostAtATime = Math.max(mostAtATime, answering);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
