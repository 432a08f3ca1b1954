package org.shouhu.detection.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into places that know their lines. Anchors and aliases are refused: they hide what a reviewer must see. */
final class YamlSpots {

    private static final int LONGEST = 256 * 1024;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("policy")
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(LONGEST)
            .build();

    private YamlSpots() {}

    /** Empty when the text is not YAML; the reason is then among the problems. */
    static Optional<Spot> read(String yaml, List<Problem> problems) {
        if (yaml.length() > LONGEST) {
            problems.add(new Problem(1, 1, "A policy has at most 256 KiB."));
            return Optional.empty();
        }
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                problems.add(new Problem(1, 1, "The policy is empty."));
                return Optional.empty();
            }
            return Optional.of(spot(root.get(), problems, 0));
        } catch (MarkedYamlEngineException broken) {
            Optional<Mark> mark = broken.getProblemMark();
            problems.add(new Problem(
                    mark.map(Mark::getLine).orElse(0) + 1,
                    mark.map(Mark::getColumn).orElse(0) + 1,
                    "This is not YAML: " + broken.getProblem() + "."));
        } catch (YamlEngineException broken) {
            problems.add(new Problem(1, 1, "This is not YAML that a policy may use."));
        }
        return Optional.empty();
    }

    private static Spot spot(Node node, List<Problem> problems, int depth) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        int column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        if (depth > 8
                || node.isRecursive()
                || node instanceof AnchorNode
                || node.getAnchor().isPresent()) {
            problems.add(new Problem(line, column, "Anchors and deep nesting are not allowed in a policy."));
            return new Spot.Text("", line, column);
        }
        return switch (node) {
            case ScalarNode scalar -> new Spot.Text(scalar.getValue(), line, column);
            case SequenceNode sequence -> {
                List<Spot> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(spot(item, problems, depth + 1)));
                yield new Spot.Sequence(items, line, column);
            }
            case MappingNode mapping -> new Spot.Mapping(entries(mapping, problems, depth), line, column);
            default -> new Spot.Text("", line, column);
        };
    }

    private static Map<Spot.Text, Spot> entries(MappingNode mapping, List<Problem> problems, int depth) {
        Map<Spot.Text, Spot> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Spot key = spot(tuple.getKeyNode(), problems, depth + 1);
            if (key instanceof Spot.Text name) {
                boolean again = entries.keySet().stream()
                        .anyMatch(known -> known.value().equals(name.value()));
                if (again) {
                    problems.add(new Problem(name.line(), name.column(), "'" + name.value() + "' stands here twice."));
                }
                entries.put(name, spot(tuple.getValueNode(), problems, depth + 1));
            } else {
                problems.add(new Problem(key.line(), key.column(), "A key must be a word."));
            }
        }
        return entries;
    }
}
