package dev.fermata.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void namesAreMadeOfNames() {
    assertEquals("old3", Names.free("old", Set.of("old", "old2")::contains));
    assertEquals("LAST_LINE", Names.constant("lastLine"));
    assertEquals("lineReader", Names.decapitalised("LineReader"));
    assertEquals("urlReader", Names.decapitalised("URLReader"));
    assertEquals("url", Names.decapitalised("URL"));
  }
}
