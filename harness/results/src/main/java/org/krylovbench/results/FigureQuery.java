package org.krylovbench.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A figure that was asked for: what a manifest keeps of it, and what a figure says of itself.
 *
 * @param kind its name in the catalog of figures
 * @param id short and readable, different for each of an experiment: the kind and the options that are not as by default
 * @param options by their names in kebab-case, as an experiment file has them; what is left out is as by default
 */
public record FigureQuery(String kind, String id, Map<String, Object> options) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public FigureQuery(
            @JsonProperty("kind") String kind,
            @JsonProperty("id") String id,
            @JsonProperty("options") Map<String, Object> options) {
        this.kind = kind;
        this.id = id;
        this.options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** With all options as by default; in JSON a bare name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FigureQuery of(String kind) {
        return new FigureQuery(kind, kind, Map.of());
    }

    /** What the options add to the name of a file, nothing if they are as by default. */
    public String suffix() {
        return id.startsWith(kind) ? id.substring(kind.length()).replaceAll("[^A-Za-z0-9._=+-]+", "-") : "-" + id;
    }

    /**
     * The record that it asks for.
     *
     * @param prototype with the defaults; its class and its constructor are public
     * @throws IllegalArgumentException if there is no such option, or it cannot have this value
     */
    public Record recipe(Record prototype) {
        RecordComponent[] components = prototype.getClass().getRecordComponents();
        Map<String, Object> unknown = new LinkedHashMap<>(options);
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < arguments.length; i++) {
            Object given = unknown.remove(kebab(components[i].getName()));
            arguments[i] = given == null ? get(components[i], prototype) : value(given, components[i]);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(kind + " has no option '" + String.join("', '", unknown.keySet()) + "'");
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return prototype.getClass().getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    kind + ": " + e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(prototype.getClass() + " must be a public record", e);
        }
    }

    private Object value(Object given, RecordComponent component) {
        if (component.getType().isEnum()) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : component.getType().getEnumConstants()) {
                constants.put(kebab(((Enum<?>) constant).name()), constant);
            }
            if (given instanceof String name && constants.containsKey(name)) {
                return constants.get(name);
            }
            throw refused(given, component, "one of " + String.join(", ", constants.keySet()));
        }
        Type type = component.getGenericType();
        try {
            return MAPPER.convertValue(given, MAPPER.constructType(type));
        } catch (JacksonException e) {
            throw refused(given, component, type.getTypeName());
        }
    }

    private IllegalArgumentException refused(Object given, RecordComponent component, String wanted) {
        return new IllegalArgumentException(
                kebab(component.getName()) + " of " + kind + " must be " + wanted + ", but is '" + given + "'");
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " must be a public record", e);
        }
    }

    /** {@code maxSeconds} or {@code MAX_SECONDS} → {@code max-seconds}. */
    private static String kebab(String java) {
        return java.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
