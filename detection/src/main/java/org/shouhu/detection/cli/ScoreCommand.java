package org.shouhu.detection.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouhu.detection.Author;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Turn;
import org.shouhu.detection.Utterance;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object per line in, one per line out, in order. */
final class ScoreCommand {
    static final String HELP = """
            usage: ./shouhu score < texts.jsonl > readings.jsonl

            Each line of standard input is one text:
              {"id":"1","text":"...","author":"customer","previous":[{"author":"agent","text":"..."}],"product":"..."}
            id is given back as it came; author, previous (earlier turns, oldest first) and product are optional.

            Each line of standard output is its reading, in the same order:
              {"id":"1","score":0.97,"band":"HIGH","facets":{"active_ideation":0.9},
               "evidence":[{"facet":"active_ideation","start":0,"end":4,"weight":0.9}],"model":"..."}
            start and end count UTF-16 units of the text. "windowed":true marks a text read in overlapping windows.
            A line that cannot be read becomes {"line":N,"error":"..."}; the exit status is then 1.
            """;

    private final Detector detector;
    private final JsonMapper json = JsonMapper.builder().build();

    ScoreCommand(Detector detector) {
        this.detector = detector;
    }

    /** Scores all lines; whether every one could be read. */
    boolean run(BufferedReader in, PrintStream out) throws IOException {
        boolean good = true;
        long number = 0;
        String line = in.readLine();
        while (line != null) {
            number++;
            if (!line.isBlank()) {
                try {
                    out.print(answer(line));
                } catch (BadLine bad) {
                    good = false;
                    ObjectNode error = json.createObjectNode();
                    error.put("line", number);
                    error.put("error", bad.getMessage());
                    out.print(json.writeValueAsString(error));
                }
                out.print('\n');
            }
            if (!in.ready()) {
                out.flush();
            }
            line = in.readLine();
        }
        out.flush();
        return good;
    }

    private String answer(String line) throws BadLine {
        JsonNode request = parse(line);
        Reading reading = detector.read(utterance(request));
        ObjectNode answer = json.createObjectNode();
        if (request.has("id")) {
            answer.set("id", request.get("id"));
        }
        answer.put("score", rounded(reading.score()));
        answer.put("band", reading.band().name());
        ObjectNode facets = answer.putObject("facets");
        for (Facet facet : Facet.values()) {
            if (reading.facets().containsKey(facet)) {
                facets.put(facet.wireName(), rounded(reading.strength(facet)));
            }
        }
        ArrayNode evidence = answer.putArray("evidence");
        for (Evidence item : reading.evidence()) {
            ObjectNode node = evidence.addObject();
            node.put("facet", item.facet().wireName());
            node.put("start", item.start());
            node.put("end", item.end());
            node.put("weight", rounded(item.weight()));
        }
        if (reading.windowed()) {
            answer.put("windowed", true);
        }
        answer.put("model", reading.model());
        return json.writeValueAsString(answer);
    }

    private JsonNode parse(String line) throws BadLine {
        JsonNode request;
        try {
            request = json.readTree(line);
        } catch (JacksonException notJson) {
            throw new BadLine("this line is not JSON");
        }
        if (request == null || !request.isObject()) {
            throw new BadLine("this line is not a JSON object");
        }
        return request;
    }

    private static Utterance utterance(JsonNode request) throws BadLine {
        String text = string(request, "text", "a text needs the string \"text\"");
        Author author = request.has("author") ? author(request.get("author")) : Author.CUSTOMER;
        List<Turn> previous = new ArrayList<>();
        if (request.has("previous")) {
            if (!request.get("previous").isArray()) {
                throw new BadLine("\"previous\" must be an array of turns with \"author\" and \"text\"");
            }
            for (JsonNode turn : request.get("previous")) {
                previous.add(new Turn(
                        turn.has("author") ? author(turn.get("author")) : Author.AGENT,
                        string(turn, "text", "a turn of \"previous\" needs the string \"text\"")));
            }
        }
        String product = request.has("product") ? string(request, "product", "\"product\" must be a string") : "";
        return new Utterance(text, author, previous, product);
    }

    private static String string(JsonNode node, String field, String otherwise) throws BadLine {
        JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw new BadLine(otherwise);
        }
        return value.asString();
    }

    private static Author author(JsonNode value) throws BadLine {
        Author author = value.isString() ? AUTHORS.get(value.asString().toLowerCase(Locale.ROOT)) : null;
        if (author == null) {
            throw new BadLine("\"author\" must be customer, agent or bot");
        }
        return author;
    }

    private static final Map<String, Author> AUTHORS =
            Map.of("customer", Author.CUSTOMER, "agent", Author.AGENT, "bot", Author.BOT);

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** A line that cannot be read; its message names no content. */
    private static final class BadLine extends Exception {
        private static final long serialVersionUID = 1;

        BadLine(String message) {
            super(message);
        }
    }
}
