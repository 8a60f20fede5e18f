package dev.fermata.examples.async.crawler;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Crawls the same site twice: one page at a time, and many. */
public final class Crawl {
  private Crawl() {}

  /** Opens the site and crawls it; takes some seconds. */
  public static void run(PrintStream out) throws IOException {
    run(out, 80, Duration.ofMillis(300));
  }

  static void run(PrintStream out, int pages, Duration timeout) throws IOException {
    try (Site site = Site.open(29, pages, 15)) {
      for (int atATime : new int[] {1, 16}) {
        site.forgetVisits();
        Crawler.Settings settings =
            new Crawler.Settings(atATime, timeout, 3, Duration.ofMillis(20));
        Crawler.Summary summary = Crawler.crawl(site.start(), settings, out);
        out.println(
            String.format(
                Locale.ROOT,
                "  %2d at a time: %d pages, %,d characters, %d retries, %d failed; %.1f s",
                atATime,
                summary.pages(),
                summary.characters(),
                summary.retries(),
                summary.failed().size(),
                summary.time().toMillis() / 1000.0));
      }
    }
  }

  public static void main(String[] args) throws IOException {
    run(System.out);
  }
}
