package dev.fermata.examples;

import dev.fermata.examples.async.Airport;
import dev.fermata.examples.async.Supervisor;
import dev.fermata.examples.async.Tutorial;
import dev.fermata.examples.async.crawler.Crawl;
import dev.fermata.examples.async.netty.Echo;
import dev.fermata.examples.async.pipeline.LogPipeline;
import dev.fermata.examples.json.PrettyJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs every example and says where the generated sources lie. */
public final class RunAll {
  private RunAll() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) throws IOException, InterruptedException {
    out.println("Finder: send and close");
    Finder.run(out);
    out.println();
    out.println("PrettyJson: lexer → parser → printer, streaming");
    PrettyJson.run(out, Home.directory().resolve("target"));
    out.println();
    out.println("Grep: a lazy walk through these examples' sources");
    Grep.run(out);
    out.println();
    out.println("Recursion: trees and queens");
    Recursion.run(out);
    out.println();
    out.println("RunningAverage: a conversation by send");
    RunningAverage.run(out);
    out.println();
    out.println("CarWash: processes as generators");
    CarWash.run(out);
    out.println();
    out.println("Tutorial: coroutines that sleep, gathered");
    Tutorial.run(out);
    out.println();
    out.println("Supervisor: restarts and an end in order");
    Supervisor.run(out);
    out.println();
    out.println("Crawl: a web site, one page at a time and many");
    Crawl.run(out);
    out.println();
    out.println("Airport: 100,000 coroutines in virtual time");
    Airport.run(out);
    out.println();
    out.println("LogPipeline: async generators over a file");
    LogPipeline.run(out);
    out.println();
    out.println("Echo: coroutines on Netty's event loops");
    Echo.run(out);
    out.println();
    printGeneratedSources(out);
  }

  private static void printGeneratedSources(PrintStream out) throws IOException {
    Path project = Home.directory().getParent();
    Path generated = Home.directory().resolve("target/generated-sources/annotations");
    out.println("What ran is in " + project.relativize(generated));
    if (!Files.isDirectory(generated)) {
      out.println("  (compile with Maven first)");
      return;
    }
    try (Stream<Path> files = Files.walk(generated)) {
      files
          .filter(Files::isRegularFile)
          .map(generated::relativize)
          .sorted()
          .forEach(file -> out.println("  " + file));
    }
  }
}
