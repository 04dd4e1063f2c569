package org.krylovbench.bench.experiment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.krylovbench.problems.Entry;

/** The components of a record as the parameters of an experiment file: names in kebab-case, values as YAML writes them. */
public final class Parameters {

    private Parameters() {}

    /** Finds the catalog of a parameter that is itself something with a name and parameters. */
    @FunctionalInterface
    public interface Alternatives {

        /** For records whose parameters are all plain. */
        Alternatives NONE = type -> Optional.empty();

        Optional<Catalog<?>> of(Class<?> type);

        /** The catalog of a parameter, which may be one that need not be given. */
        default Optional<Catalog<?>> of(RecordComponent component) {
            return component.getGenericType() instanceof ParameterizedType optional
                            && optional.getActualTypeArguments()[0] instanceof Class<?> inside
                    ? of(inside)
                    : of(component.getType());
        }
    }

    /** All parameters in order; one that is not given is left out. */
    public static Map<String, Object> of(Object value, Alternatives alternatives) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (RecordComponent component : components(value)) {
            plain(get(component, value), alternatives.of(component), alternatives)
                    .ifPresent(text -> parameters.put(Names.kebab(component.getName()), text));
        }
        return parameters;
    }

    /** The parameters in which a value differs from another of its type. */
    static Map<String, Object> difference(Object value, Object prototype, Alternatives alternatives) {
        Map<String, Object> parameters = of(value, alternatives);
        of(prototype, alternatives).forEach(parameters::remove);
        return parameters;
    }

    static List<RecordComponent> components(Object value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(value.getClass() + " must be a record");
        }
        return List.of(components);
    }

    static Object get(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " must be a public record", e);
        }
    }

    private static Optional<Object> plain(Object value, Optional<Catalog<?>> catalog, Alternatives alternatives) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(inside -> plain(inside, catalog, alternatives));
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        } else if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        } else if (value instanceof Path path) {
            return path.toString().isEmpty() ? Optional.empty() : Optional.of(path.toString());
        } else if (value instanceof Enum<?> constant) {
            return Optional.of(Names.kebab(constant.name()));
        }
        return Optional.of(
                catalog.<Object>map(known -> named(value, known, alternatives)).orElse(value));
    }

    /** {@code motion} or {@code {motion: {length: 9}}}. */
    private static Object named(Object value, Catalog<?> catalog, Alternatives alternatives) {
        Map<String, Object> parameters = of(value, alternatives);
        String name = name(value, catalog);
        return parameters.isEmpty() ? name : Map.of(name, parameters);
    }

    private static String name(Object value, Catalog<?> catalog) {
        return catalog.entries().stream()
                .filter(entry -> entry.prototype().getClass().equals(value.getClass()))
                .map(Entry::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(value.getClass() + " is in no catalog"));
    }
}
