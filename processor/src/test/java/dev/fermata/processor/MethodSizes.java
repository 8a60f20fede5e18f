package dev.fermata.processor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** Reads class files (JVMS 4.1) as far as the lengths of their methods' code. */
final class MethodSizes {
  private static final int CLASS_AND_SUPERCLASS = 6;
  private static final int FLAGS = 2;
  private static final int MAX_STACK_AND_LOCALS = 4;

  private final DataInputStream in;
  private String[] texts = {};
  private final Map<String, Integer> sizes = new TreeMap<>();

  private MethodSizes(DataInputStream in) {
    this.in = in;
  }

  /** The bytes of code of each method, by name and descriptor. */
  static Map<String, Integer> of(JavaFileObject classFile) throws IOException {
    try (InputStream bytes = classFile.openInputStream()) {
      MethodSizes reader = new MethodSizes(new DataInputStream(bytes));
      reader.readClass();
      return reader.sizes;
    }
  }

  private void readClass() throws IOException {
    in.skipNBytes(8); // magic and version
    readConstants();
    in.skipNBytes(CLASS_AND_SUPERCLASS);
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    readMembers(); // fields, none of which has code
    readMembers();
  }

  /** JVMS 4.4. */
  private void readConstants() throws IOException {
    texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // long and double take two entries
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("a constant of the unknown kind " + tag);
      }
    }
  }

  /** JVMS 4.5 to 4.7.3. */
  private void readMembers() throws IOException {
    for (int members = in.readUnsignedShort(); members > 0; members--) {
      in.skipNBytes(FLAGS);
      String member = readText() + readText();
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        String attribute = readText();
        int length = in.readInt();
        if (attribute.equals("Code")) {
          in.skipNBytes(MAX_STACK_AND_LOCALS);
          sizes.put(member, in.readInt());
          length -= MAX_STACK_AND_LOCALS + Integer.BYTES;
        }
        in.skipNBytes(length);
      }
    }
  }

  private String readText() throws IOException {
    return texts[in.readUnsignedShort()];
  }
}
