package dev.fermata.it.scale;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HotSpot compiles no method of more than 8,000 bytes: no part of a machine may be larger. */
final class BytecodeSizeTest {
  private static final int HUGE_METHOD_LIMIT = 8000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StraightLineTest_straight",
        "RegionsTest_regions",
        "WideTest_locals",
        "WideTest_expression",
        "WideTest_arguments",
        "WideTest_cases"
      })
  void noMethodIsTooLargeForTheCompiler(String machine) throws IOException {
    try (InputStream in = BytecodeSizeTest.class.getResourceAsStream(machine + ".class")) {
      int largest = largestMethod(new DataInputStream(in));
      assertTrue(largest > 100, "not a state machine: " + largest + " bytes");
      assertTrue(largest <= HUGE_METHOD_LIMIT, machine + " has a method of " + largest + " bytes");
    }
  }

  /** Reads a class file (JVMS 4.1) as far as the lengths of its Code attributes. */
  private static int largestMethod(DataInputStream in) throws IOException {
    in.readLong();
    int constants = in.readUnsignedShort();
    String[] texts = new String[constants];
    for (int i = 1; i < constants; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
        case 5, 6 -> {
          in.readLong();
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.readUnsignedShort();
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("constant of kind " + tag);
      }
    }
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    codeOfMembers(in, texts);
    return codeOfMembers(in, texts);
  }

  private static int codeOfMembers(DataInputStream in, String[] texts) throws IOException {
    int largest = 0;
    for (int members = in.readUnsignedShort(); members > 0; members--) {
      in.skipNBytes(6);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        String name = texts[in.readUnsignedShort()];
        long length = in.readInt();
        if (name.equals("Code")) {
          in.skipNBytes(4);
          int code = in.readInt();
          largest = Math.max(largest, code);
          length -= 8;
        }
        in.skipNBytes(length);
      }
    }
    return largest;
  }
}
