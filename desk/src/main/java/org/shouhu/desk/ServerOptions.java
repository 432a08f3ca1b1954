package org.shouhu.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouhu.desk.storage.StartFailure;

/**
 * What the server was asked to do on its command line.
 *
 * @param data folder of this installation
 * @param springArguments the same words as Spring reads them
 */
record ServerOptions(Path data, List<String> springArguments) {
    static final String HELP = """
            usage: ./shouhu serve [--port 8080] [--data DIR]

              --port N       answer on this port, 0 for a free one (8080)
              --data DIR     keep everything in this folder (./data)
              --name.of=X    any setting of the server by its full name

              SHOUHU_DATABASE_URL=postgresql://user:password@host/name   a PostgreSQL of your own
              SHOUHU_MASTER_KEYSET=FILE                                  a Tink keyset of your own
              SHOUHU_STATE_CACHE=SIZE                                    memory for what is remembered of persons (32MB)
            """;
    private static final Map<String, String> PROPERTIES = Map.of("port", "server.port", "data", "shouhu.data");

    /** @throws StartFailure when a word is not understood; exit status 2 */
    static ServerOptions parse(List<String> words) {
        var data = Path.of("data");
        List<String> arguments = new ArrayList<>();
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                throw new StartFailure("'" + word + "' is not understood; --help lists the options.");
            }
            var equals = word.indexOf('=');
            var name = word.substring(2, equals < 0 ? word.length() : equals);
            if (name.startsWith("shouhu.demo")) {
                throw new StartFailure("The demo's people cannot work at a real desk; use ./shouhu demo.");
            }
            if (name.contains(".")) {
                arguments.add(word);
                continue;
            }
            var property = PROPERTIES.get(name);
            if (property == null) {
                throw new StartFailure("There is no option --" + name + "; --help lists them.");
            }
            if (equals < 0 && !rest.hasNext()) {
                throw new StartFailure("The option --" + name + " needs a value.");
            }
            var value = equals < 0 ? rest.next() : word.substring(equals + 1);
            if (name.equals("port") && !value.matches("\\d{1,5}")) {
                throw new StartFailure("The option --port needs a number from 0 to 65535.");
            }
            if (name.equals("data")) {
                data = Path.of(value);
            }
            arguments.add("--" + property + "=" + value);
        }
        return new ServerOptions(data, List.copyOf(arguments));
    }
}
