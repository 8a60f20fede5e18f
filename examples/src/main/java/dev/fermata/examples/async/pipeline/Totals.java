package dev.fermata.examples.async.pipeline;

import java.util.Map;
import java.util.TreeMap;

/** What is known of some requests, page by page. */
final class Totals {
  private final Map<String, Integer> visits = new TreeMap<>();
  private int requests;
  private int failures;
  private long bytes;

  static Totals of(Iterable<Request> requests) {
    Totals totals = new Totals();
    for (Request request : requests) {
      totals.requests++;
      totals.failures += request.failed() ? 1 : 0;
      totals.bytes += request.bytes();
      totals.visits.merge(request.page(), 1, Integer::sum);
    }
    return totals;
  }

  void add(Totals more) {
    requests += more.requests;
    failures += more.failures;
    bytes += more.bytes;
    more.visits.forEach((page, count) -> visits.merge(page, count, Integer::sum));
  }

  private String busiest() {
    return visits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::toString)
        .orElse("none");
  }

  @Override
  public String toString() {
    return requests
        + " requests, "
        + failures
        + " failed, "
        + bytes
        + " bytes, busiest "
        + busiest();
  }
}
