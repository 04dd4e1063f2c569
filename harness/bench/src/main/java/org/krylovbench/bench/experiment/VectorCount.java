package org.krylovbench.bench.experiment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.core.solver.Solver;

/**
 * How many vectors a solver holds, as a formula. A solver tells only numbers, so it is asked for two n, and with one more in
 * each of its whole parameters, which shows what is in proportion.
 *
 * @param number with the parameters that it has: {@code 204}, or {@code n + 3}
 * @param formula with the names of its parameters: {@code 2 dimension + 4}; empty if none matters, or not in proportion
 */
public record VectorCount(String number, String formula) {

    /** More than any parameter, for no method keeps more vectors than there are unknowns. */
    private static final int UNKNOWNS = 1_000_000;

    /** Which vectors are counted: {@code Solver::vectors}. */
    @FunctionalInterface
    public interface Count {
        int of(Solver solver, int n);
    }

    /** The vectors of a solver. */
    public static VectorCount of(Solver solver, Count count) {
        int held = count.of(solver, UNKNOWNS);
        int growth = count.of(solver, 2 * UNKNOWNS) - held;
        if (growth % UNKNOWNS != 0) {
            return new VectorCount(held + " at n = " + UNKNOWNS, "");
        }
        Map<String, Integer> ofSize = growth == 0 ? Map.of() : Map.of("n", growth / UNKNOWNS);
        int fixed = held - growth;
        String formula = slopes(solver, count)
                .filter(slopes -> !slopes.isEmpty())
                .map(slopes -> formula(solver, ofSize, slopes, fixed))
                .orElse("");
        return new VectorCount(sum(ofSize, fixed), formula);
    }

    private static String formula(Solver solver, Map<String, Integer> ofSize, Map<String, Integer> slopes, int fixed) {
        int rest = fixed;
        Map<String, Integer> terms = new LinkedHashMap<>(ofSize);
        for (RecordComponent component : Parameters.components(solver)) {
            Integer slope = slopes.get(component.getName());
            if (slope != null) {
                terms.put(Names.kebab(component.getName()), slope);
                rest -= slope * (int) Parameters.get(component, solver);
            }
        }
        return sum(terms, rest);
    }

    /** What one more in each whole parameter adds; nothing if the next one adds something else, or both together do. */
    private static Optional<Map<String, Integer>> slopes(Solver solver, Count count) {
        Map<String, Integer> slopes = new LinkedHashMap<>();
        int held = count.of(solver, UNKNOWNS);
        Solver together = solver;
        for (RecordComponent component : wholeNumbers(solver)) {
            Optional<Solver> next = withOneMore(solver, component);
            Optional<Solver> afterNext = next.flatMap(s -> withOneMore(s, component));
            Optional<Solver> all = withOneMore(together, component);
            if (afterNext.isEmpty() || all.isEmpty()) {
                return Optional.empty();
            }
            int slope = count.of(next.orElseThrow(), UNKNOWNS) - held;
            if (count.of(afterNext.orElseThrow(), UNKNOWNS) - held != 2 * slope) {
                return Optional.empty();
            }
            if (slope != 0) {
                slopes.put(component.getName(), slope);
            }
            together = all.orElseThrow();
        }
        int sum = slopes.values().stream().mapToInt(Integer::intValue).sum();
        return count.of(together, UNKNOWNS) - held == sum ? Optional.of(slopes) : Optional.empty();
    }

    private static List<RecordComponent> wholeNumbers(Solver solver) {
        return Parameters.components(solver).stream()
                .filter(component -> component.getType() == int.class)
                .toList();
    }

    /** The solver with one more in one of its parameters; nothing if it refuses that. */
    private static Optional<Solver> withOneMore(Solver solver, RecordComponent changed) {
        List<RecordComponent> components = Parameters.components(solver);
        Object[] arguments = components.stream()
                .map(component -> {
                    Object value = Parameters.get(component, solver);
                    return component.getName().equals(changed.getName()) ? (int) value + 1 : value;
                })
                .toArray();
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Optional.of(solver.getClass().getDeclaredConstructor(types).newInstance(arguments));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(solver.getClass() + " must be a public record", e);
        }
    }

    /** {@code n + 2 restart + 3}. */
    private static String sum(Map<String, Integer> terms, int rest) {
        Stream<String> named = terms.entrySet().stream()
                .map(term -> (term.getValue() == 1 ? "" : term.getValue() + " ") + term.getKey());
        Stream<String> number = rest == 0 && !terms.isEmpty() ? Stream.of() : Stream.of(Integer.toString(rest));
        return Stream.concat(named, number).collect(Collectors.joining(" + ")).replace("+ -", "- ");
    }
}
