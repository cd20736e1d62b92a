import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/**
 * Speaks MongoDB's wire protocol on a loopback port of its own choice, prints the port, and ends when its input does:
 * a killed test leaves no server behind. Arguments: the port, or 0 for any free one; "oplog" for change streams.
 */
public final class MongodbServer {
  /** By default the server announces wire version 8; current drivers require 9 or more. */
  private static final MongoVersion VERSION =
      new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
          return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
          return 13;
        }
      };

  public static void main(String[] arguments) throws Exception {
    MemoryBackend backend = new MemoryBackend();
    backend.version(VERSION);
    MongoServer server = new MongoServer(backend);
    List<String> words = List.of(arguments);
    if (words.contains("oplog")) server.enableOplog();
    server.bind("127.0.0.1", words.isEmpty() ? 0 : Integer.parseInt(words.get(0)));
    System.out.println(server.getLocalAddress().getPort());
    while (System.in.read() != -1) {}
    server.shutdownNow();
    System.exit(0);
  }
}
