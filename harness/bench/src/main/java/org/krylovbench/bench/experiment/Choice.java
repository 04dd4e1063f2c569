package org.krylovbench.bench.experiment;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One value of one axis of an experiment.
 *
 * @param id short and readable: the name and what differs from the prototype
 * @param name what the catalog calls it
 * @param parameters all parameters, defaults included, as in an experiment file
 * @param value the record
 * @param node where it stands in the file
 */
public record Choice<T>(String id, String name, Map<String, Object> parameters, T value, Node node) {

    /** As it would stand in an experiment file: {@code cg}, or {@code {gmres: {restart: 30}}}. */
    public Object entry() {
        return parameters.isEmpty() ? name : Map.of(name, parameters);
    }

    /** The entry on one line. */
    public String flow() {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.FLOW)
                .setWidth(Integer.MAX_VALUE)
                .build();
        return new Dump(settings).dumpToString(entry()).strip();
    }
}
