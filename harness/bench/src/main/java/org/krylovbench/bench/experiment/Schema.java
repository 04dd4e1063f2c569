package org.krylovbench.bench.experiment;

import java.util.List;
import java.util.Locale;
import org.krylovbench.problems.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of an experiment file, from the same records that read it, so that an editor completes and checks what
 * this build knows.
 */
public final class Schema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Catalogs catalogs;

    public Schema(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** The whole schema, indented. */
    public String text() {
        ObjectNode root = object();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Krylov Bench experiment");
        ObjectNode definitions = JSON.objectNode();
        catalogs.all().forEach(catalog -> definitions.set(definition(catalog), entry(catalog)));
        root.set("$defs", definitions);
        ArrayNode required = root.putArray("required");
        List.of("name", "problems", "solvers").forEach(required::add);
        ObjectNode properties = root.putObject("properties");
        Experiment.KEYS.forEach(key -> properties.set(key, key(key)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private ObjectNode key(String key) {
        return switch (key) {
            case "name" -> JSON.objectNode().put("type", "string").put("pattern", "^" + Experiment.NAME + "$");
            case "description" -> type("string");
            case "seed" -> type("integer");
            case "anyway" -> type("boolean");
            case "problems" -> oneOrMore(reference(catalogs.problems()));
            case "solvers" -> oneOrMore(reference(catalogs.solvers()));
            case "preconditioners" -> oneOrMore(reference(catalogs.preconditioners()));
            case "backends" -> oneOrMore(reference(catalogs.backends()));
            case "figures" -> oneOrMore(reference(catalogs.figures()));
            case "inspect" -> oneOrMore(reference(catalogs.inspections()));
            case "reference-svd" -> reference(catalogs.decompositions());
            case "stopping" -> block(Parameter.of(StoppingRules.DEFAULT, catalogs), false);
            case "iterates" -> oneOrMore(type("integer").put("minimum", 0));
            case "limits" -> block(Parameter.of(Limits.DEFAULT, catalogs), false);
            case "measure" ->
                anyOf(
                        names(Measurement.PROFILES.stream().map(Entry::name).toList()),
                        block(Parameter.of(Measurement.PROFILES.get(0).prototype(), catalogs), false));
            case "claims" -> anyOf(claim(), list(claim()));
            case "variants" -> variants();
            default -> throw new IllegalStateException("no schema for the key " + key);
        };
    }

    /** A published number: its text may look like a number, and its conditions are of a table that it names. */
    private ObjectNode claim() {
        ObjectNode claim = block(Parameter.of(Claim.PROTOTYPE, catalogs), true);
        var properties = (ObjectNode) claim.get("properties");
        ObjectNode scalar = anyOf(type("string"), type("number"), type("boolean"));
        Claim.REQUIRED.forEach(key -> properties.set(key, oneOrMore(scalar)));
        ObjectNode where = properties.putObject("where");
        where.put("type", "object").set("additionalProperties", scalar);
        return claim;
    }

    /** Blocks of what an experiment may have, by the name of each. */
    private ObjectNode variants() {
        ObjectNode block = object();
        ObjectNode properties = block.putObject("properties");
        Experiment.KEYS.stream()
                .filter(key -> !Variants.OWN.contains(key))
                .forEach(key -> properties.set(key, key(key)));
        ObjectNode variants = type("object");
        variants.set("additionalProperties", block);
        return variants;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = type("array");
        list.set("items", items.deepCopy());
        return list;
    }

    /** A name, or a name with parameters. */
    private ObjectNode entry(Catalog<?> catalog) {
        ObjectNode named = object();
        named.put("minProperties", 1).put("maxProperties", 1);
        ObjectNode properties = named.putObject("properties");
        for (Entry<?> entry : catalog.entries()) {
            properties.set(entry.name(), parameters(entry, catalog));
        }
        return anyOf(names(catalog.names()), named);
    }

    private ObjectNode parameters(Entry<?> entry, Catalog<?> catalog) {
        List<Parameter> parameters = catalog.parameters(entry, catalogs);
        ObjectNode block = block(parameters, true);
        ObjectNode either = parameters.isEmpty()
                ? anyOf(type("null"), block)
                : anyOf(type("null"), oneOrMore(value(parameters.get(0))), block);
        return either.put("description", entry.summary());
    }

    private ObjectNode block(List<Parameter> parameters, boolean sweeps) {
        ObjectNode block = object();
        ObjectNode properties = block.putObject("properties");
        for (Parameter parameter : parameters) {
            ObjectNode value = value(parameter);
            ObjectNode property = sweeps ? oneOrMore(value) : value;
            if (!parameter.standard().isEmpty()) {
                property.put("description", "default: " + parameter.standard());
            }
            properties.set(parameter.name(), property);
        }
        if (sweeps) {
            properties.putObject("<<");
            block.putObject("patternProperties").set(",", type("array"));
        }
        return block;
    }

    private ObjectNode value(Parameter parameter) {
        return switch (parameter.kind()) {
            case WHOLE_NUMBER -> type("integer");
            case NUMBER -> type("number");
            case SWITCH -> type("boolean");
            case TEXT, FILE -> type("string");
            case NAME -> names(parameter.alternatives());
            case ENTRY -> parameter.catalog().map(Schema::reference).orElseThrow();
        };
    }

    private static String definition(Catalog<?> catalog) {
        return catalog.kind().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode reference(Catalog<?> catalog) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition(catalog));
    }

    private static ObjectNode object() {
        return type("object").put("additionalProperties", false);
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode names(List<String> names) {
        ObjectNode node = JSON.objectNode();
        ArrayNode values = node.putArray("enum");
        names.forEach(values::add);
        return node;
    }

    private static ObjectNode anyOf(ObjectNode... alternatives) {
        ObjectNode node = JSON.objectNode();
        ArrayNode list = node.putArray("anyOf");
        for (ObjectNode alternative : alternatives) {
            list.add(alternative);
        }
        return node;
    }

    private static ObjectNode oneOrMore(ObjectNode value) {
        ObjectNode list = type("array").put("minItems", 1);
        list.set("items", value.deepCopy());
        return anyOf(value, list);
    }
}
