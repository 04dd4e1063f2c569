package org.krylovbench.bench.experiment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A parameter of something in a catalog, as {@code krylov list} and the schema tell it.
 *
 * @param name in kebab-case
 * @param kind what a value of it is
 * @param alternatives the names that it may take, empty if they are not listed
 * @param standard its default as an experiment file would write it, empty if it has none
 * @param catalog where the alternatives have their parameters, if they have any
 */
public record Parameter(
        String name, Kind kind, List<String> alternatives, String standard, Optional<Catalog<?>> catalog) {

    /** What a value may be. */
    public enum Kind {
        WHOLE_NUMBER("a whole number"),
        NUMBER("a number"),
        SWITCH("true or false"),
        TEXT("a text"),
        FILE("a file"),
        NAME("a name"),
        /** An entry of another catalog, with parameters of its own. */
        ENTRY("a name with parameters");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** All parameters of a prototype, in order. */
    static List<Parameter> of(Object prototype, Parameters.Alternatives catalogs) {
        Map<String, Object> defaults = Parameters.of(prototype, catalogs);
        return Parameters.components(prototype).stream()
                .map(component -> of(component, defaults, catalogs))
                .toList();
    }

    private static Parameter of(
            RecordComponent component, Map<String, Object> defaults, Parameters.Alternatives catalogs) {
        String name = Names.kebab(component.getName());
        Object standard = defaults.get(name);
        String text = standard == null ? "" : standard.toString().replace("=", ": ");
        Optional<Catalog<?>> catalog = catalogs.of(component);
        return new Parameter(
                name,
                catalog.isPresent() ? Kind.ENTRY : kind(component.getGenericType()),
                catalog.<List<String>>map(Catalog::names).orElseGet(() -> constants(component.getType())),
                text,
                catalog);
    }

    /** What the values of a component are. */
    static Kind kind(Type type) {
        if (type == int.class || type == long.class || type == OptionalInt.class || type == OptionalLong.class) {
            return Kind.WHOLE_NUMBER;
        } else if (type == double.class || type == OptionalDouble.class) {
            return Kind.NUMBER;
        } else if (type == boolean.class) {
            return Kind.SWITCH;
        } else if (type == Path.class) {
            return Kind.FILE;
        } else if (type == String.class) {
            return Kind.TEXT;
        } else if (type instanceof ParameterizedType optional) {
            return kind(optional.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
            return Kind.NAME;
        }
        throw new IllegalStateException("no parameter can be of " + type);
    }

    /** The constants of an enumeration in kebab-case; none for another type. */
    static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Parameter::constant)
                        .toList()
                : List.of();
    }

    static String constant(Object constant) {
        return Names.kebab(((Enum<?>) constant).name());
    }
}
