package dev.fermata.examples.async.crawler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.examples.Output;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The server is real, and so is the time: what is printed about that is not looked at. */
class CrawlTest {
  private static final Duration TIMEOUT = Duration.ofMillis(700);

  @Test
  void findsTheSameOneAtATimeAndManyAtATime() throws Exception {
    String output = Output.of(out -> Crawl.run(out, 40, TIMEOUT));
    assertTrue(output.contains("\r  0 of 1 pages"), output);
    String results =
        output
            .replaceAll("\\r[^\\r\\n]*(?=\\r)|\\r", "")
            .replaceAll("\\d+ retries", "some retries")
            .replaceAll("[0-9.]+ s\\n", "in time\n");
    assertEquals(
        """
           1 at a time: 34 pages, 87,907 characters, some retries, 2 failed; in time
          16 at a time: 34 pages, 87,907 characters, some retries, 2 failed; in time
        """,
        results);
  }

  @Test
  void asksForNoMoreThanSoManyAtATime() throws Exception {
    try (Site site = Site.open(29, 40, 15)) {
      Crawler.Settings settings = new Crawler.Settings(5, TIMEOUT, 3, Duration.ofMillis(20));
      Crawler.Summary summary =
          Crawler.crawl(site.start(), settings, new PrintStream(OutputStream.nullOutputStream()));
      assertTrue(site.mostAtATime() > 1 && site.mostAtATime() <= 5, "" + site.mostAtATime());
      assertTrue(summary.retries() >= 2 * summary.failed().size(), summary.toString());
    }
  }
}
