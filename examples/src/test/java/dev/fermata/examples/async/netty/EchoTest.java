package dev.fermata.examples.async.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.examples.Output;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EchoTest {
  @Test
  void everyLineComesBack() throws Exception {
    assertEquals(
        "  10 clients on 2 loops: 200 lines came back\n",
        Output.of(out -> Echo.run(out, 2, 5, 20)));
  }

  @Test
  void linesMayArriveInPieces() throws Exception {
    try (Loops loops = new Loops(1)) {
      InetSocketAddress server = new EchoServer(loops).listen();
      try (Socket socket = new Socket(server.getAddress(), server.getPort());
          OutputStream out = socket.getOutputStream();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        out.write("one\ntw".getBytes(StandardCharsets.UTF_8));
        out.flush();
        assertEquals("one", in.readLine());
        out.write("o\n\ndrei für vier\nrest".getBytes(StandardCharsets.UTF_8));
        out.flush();
        assertEquals("two", in.readLine());
        assertEquals("", in.readLine());
        assertEquals("drei für vier", in.readLine());
      }
    }
  }
}
