package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Options go into a manifest and come back as the record that they were. */
final class FigureQueryTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What is drawn across. */
    public enum Across {
        ITERATIONS,
        WALL_TIME
    }

    /** A recipe with an option of each sort. */
    public record Recipe(Across across, boolean withSetup, double least, OptionalInt most, String cases) {

        public Recipe {
            if (!(least > 0)) {
                throw new IllegalArgumentException("least must be positive, but is " + least);
            }
        }
    }

    private static final Recipe PROTOTYPE = new Recipe(Across.ITERATIONS, false, 1e-3, OptionalInt.empty(), "*");

    @Test
    void options_survive_the_way_through_json() {
        var query = new FigureQuery(
                "curves",
                "curves_across=wall-time",
                Map.of("across", "wall-time", "with-setup", true, "least", 0.5, "most", 7, "cases", "cg*"));
        FigureQuery read = MAPPER.readValue(MAPPER.writeValueAsString(query), FigureQuery.class);
        assertThat(read).isEqualTo(query);
        assertThat(read.recipe(PROTOTYPE)).isEqualTo(new Recipe(Across.WALL_TIME, true, 0.5, OptionalInt.of(7), "cg*"));
    }

    @Test
    void a_bare_name_has_all_options_as_by_default() {
        FigureQuery query = MAPPER.readValue("\"curves\"", FigureQuery.class);
        assertThat(query).isEqualTo(FigureQuery.of("curves"));
        assertThat(query.recipe(PROTOTYPE)).isEqualTo(PROTOTYPE);
        assertThat(query.suffix()).isEmpty();
    }

    @Test
    void the_suffix_of_a_file_tells_what_is_not_as_by_default_in_plain_characters() {
        assertThat(new FigureQuery("curves", "curves_across=wall-time~2", Map.of()).suffix())
                .isEqualTo("_across=wall-time-2");
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        refuse(Map.of("across", "time"), "across of curves must be one of iterations, wall-time, but is 'time'");
        refuse(Map.of("acros", "time"), "curves has no option 'acros'");
        refuse(Map.of("least", "small"), "least of curves must be double, but is 'small'");
        refuse(Map.of("least", -1.0), "curves: least must be positive, but is -1.0");
    }

    private static void refuse(Map<String, Object> options, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FigureQuery("curves", "curves", options).recipe(PROTOTYPE))
                .withMessage(message);
    }
}
