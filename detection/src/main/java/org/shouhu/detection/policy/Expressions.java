package org.shouhu.detection.policy;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles conditions once. Their cost is bounded: no loops, no macros, at most {@value #MOST_NODES} nodes and {@value
 * #LONGEST} characters each, {@value #LONGEST_TOGETHER} characters in all, and no functions but comparing, reckoning and
 * combining. Grading looks at each node at most once.
 */
final class Expressions {

    static final int LONGEST = 2_000;
    static final int MOST_NODES = 300;
    static final int LONGEST_TOGETHER = 40_000;

    private static final Pattern UNKNOWN_NAME = Pattern.compile("undeclared reference to '([^']{1,60})'");
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseRecursionDepth(40)
            .enableHeterogeneousNumericComparisons(true)
            .enableComprehension(false)
            .comprehensionMaxIterations(0)
            .build();

    private static final CelStandardDeclarations REASONING = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    StandardFunction.CONDITIONAL,
                    StandardFunction.LOGICAL_NOT,
                    StandardFunction.LOGICAL_OR,
                    StandardFunction.LOGICAL_AND,
                    StandardFunction.EQUALS,
                    StandardFunction.NOT_EQUALS,
                    StandardFunction.LESS,
                    StandardFunction.LESS_EQUALS,
                    StandardFunction.GREATER,
                    StandardFunction.GREATER_EQUALS,
                    StandardFunction.ADD,
                    StandardFunction.SUBTRACT,
                    StandardFunction.MULTIPLY,
                    StandardFunction.DIVIDE,
                    StandardFunction.MODULO,
                    StandardFunction.NEGATE,
                    StandardFunction.INT,
                    StandardFunction.DOUBLE)
            .build();

    private final CelRuntime runtime =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(LIMITS).build();
    private final Set<String> definitions = new LinkedHashSet<>();
    private CelCompiler compiler = compiler(definitions);
    private int length;

    /** From here on, expressions may use a definition's name. */
    void define(String name) {
        definitions.add(name);
        compiler = compiler(definitions);
    }

    /** Empty when the condition is wrong; the reasons are then among the problems. */
    Optional<Program> compile(Spot.Text condition, List<Problem> problems) {
        CelValidationResult result = compiler.compile(condition.value());
        if (result.hasError()) {
            result.getErrors().forEach(issue -> problems.add(problem(condition, issue)));
            return Optional.empty();
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            int before = length;
            length += condition.value().length();
            if (before <= LONGEST_TOGETHER && length > LONGEST_TOGETHER) {
                problems.add(new Problem(
                        condition.line(),
                        condition.column(),
                        "With this condition the policy is too costly: make its conditions shorter or fewer."));
            }
            return Optional.of(runtime.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException | RuntimeException broken) {
            problems.add(new Problem(condition.line(), condition.column(), "This condition cannot be used."));
            return Optional.empty();
        }
    }

    private Problem problem(Spot.Text condition, CelIssue issue) {
        String message = issue.getMessage();
        Matcher unknown = UNKNOWN_NAME.matcher(message);
        if (unknown.find()) {
            List<String> known = new ArrayList<>(FactNames.map().keySet());
            known.addAll(definitions);
            message = "'" + unknown.group(1) + "' is not a fact." + Suggestion.forWord(unknown.group(1), known);
        }
        if (message.contains("expecting") || message.contains("no viable")) {
            message = "The condition cannot be read here: something is missing or too much.";
        }
        int line = Math.max(0, issue.getSourceLocation().getLine() - 1);
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        return new Problem(condition.line() + line, line == 0 ? condition.column() + column : column + 1, message);
    }

    private static CelCompiler compiler(Set<String> definitions) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(REASONING)
                .setResultType(SimpleType.BOOL);
        FactNames.map().forEach((name, fact) -> builder.addVar(name, fact.type()));
        definitions.forEach(name -> builder.addVar(name, SimpleType.BOOL));
        return builder.build();
    }
}
