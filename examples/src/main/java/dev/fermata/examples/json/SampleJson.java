package dev.fermata.examples.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes the JSON that the example reads: a log of orders, the same bytes on every machine. About
 * 350 bytes a record.
 */
final class SampleJson {
  private static final long SEED = 20_240_229;
  private static final String[] WORDS = {
    "andante", "brio", "coda", "dolce", "fermata", "grave", "largo", "mezzo", "presto", "tutti"
  };

  private SampleJson() {}

  static void write(Path file, int records) throws IOException {
    Random random = new Random(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"generator\":\"SampleJson\",\"seed\":" + SEED + ",\"orders\":[");
      for (int id = 0; id < records; id++) {
        out.write(id == 0 ? "" : ",");
        out.write(record(id, random));
      }
      out.write("],\"count\":" + records + "}");
    }
  }

  private static String record(int id, Random random) {
    StringBuilder json = new StringBuilder();
    json.append("{\"id\":").append(id);
    json.append(",\"customer\":{\"name\":\"").append(word(random)).append(' ').append(word(random));
    json.append("\",\"mail\":\"").append(word(random)).append(id).append("@example.org\"");
    json.append(",\"vip\":").append(random.nextInt(10) == 0).append('}');
    json.append(",\"note\":").append(random.nextInt(3) == 0 ? note(random) : "null");
    json.append(",\"lines\":[");
    int lines = random.nextInt(6);
    for (int i = 0; i < lines; i++) {
      json.append(i == 0 ? "" : ",").append("{\"article\":\"").append(word(random));
      json.append("\",\"quantity\":").append(1 + random.nextInt(20));
      json.append(",\"price\":").append(random.nextInt(10_000)).append('.');
      json.append(10 + random.nextInt(90)).append(",\"tags\":[\"").append(word(random));
      json.append("\",\"").append(word(random)).append("\"]}");
    }
    json.append("],\"position\":[-").append(random.nextInt(180)).append(".5e-1,");
    json.append(random.nextInt(90)).append("],\"extra\":{}}");
    return json.toString();
  }

  private static String note(Random random) {
    return "\"" + word(random) + " \\\"" + word(random) + "\\\" \\u2014 " + word(random) + "\\n\"";
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
