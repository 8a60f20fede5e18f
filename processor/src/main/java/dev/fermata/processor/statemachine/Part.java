package dev.fermata.processor.statemachine;

import java.util.List;

/**
 * The blocks that share one method. Most machines have one part; those that HotSpot would find too
 * long to compile have several, and jump between them through the machine's own resume method.
 */
public record Part(List<Block> blocks) {
  public Part {
    blocks = List.copyOf(blocks);
  }
}
