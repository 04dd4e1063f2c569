package org.krylovbench.bench.experiment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Single values of an experiment file as the types that a parameter may have. */
final class Scalars {

    private final Path folder;

    /** @param folder where relative paths start */
    Scalars(Path folder) {
        this.folder = folder;
    }

    /** The value that a text stands for; nothing if it is none of this type. */
    Optional<Object> value(String text, Type type) {
        try {
            if (type == int.class) {
                return Optional.of(Integer.parseInt(text));
            } else if (type == long.class) {
                return Optional.of(Long.parseLong(text));
            } else if (type == OptionalInt.class) {
                return Optional.of(OptionalInt.of(Integer.parseInt(text)));
            } else if (type == OptionalLong.class) {
                return Optional.of(OptionalLong.of(Long.parseLong(text)));
            } else if (type == double.class) {
                return Optional.of(Double.parseDouble(text));
            } else if (type == OptionalDouble.class) {
                return Optional.of(OptionalDouble.of(Double.parseDouble(text)));
            } else if (type == boolean.class) {
                return text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty();
            } else if (type == String.class) {
                return Optional.of(text);
            } else if (type == Path.class) {
                return Optional.of(folder.resolve(text).normalize());
            } else if (type instanceof ParameterizedType optional) { // Optional<Path>, Optional<String>
                return value(text, optional.getActualTypeArguments()[0]).map(Optional::of);
            } else if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
                return Arrays.stream(enumeration.getEnumConstants())
                        .filter(constant -> Parameter.constant(constant).equals(text))
                        .map(Object.class::cast)
                        .findFirst();
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        throw new IllegalStateException("no parameter can be of " + type);
    }

    /** What a value of a parameter must be, in words. */
    static String expected(RecordComponent component) {
        List<String> constants = Parameter.constants(component.getType());
        return constants.isEmpty()
                ? Parameter.kind(component.getGenericType()).toString()
                : "one of " + String.join(", ", constants);
    }

    /** The constant that was meant, where there are any. */
    static String suggestion(String text, Class<?> type) {
        return type.isEnum() ? Names.suggest(text, Parameter.constants(type)) : "";
    }
}
