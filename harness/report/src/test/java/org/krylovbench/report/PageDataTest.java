package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.report.html.WebJar;
import org.krylovbench.report.sample.OddRuns;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PageDataTest {

    private static final double NAN = Double.NaN;

    private static List<Iteration> history(double[] residuals) {
        return IntStream.range(0, residuals.length)
                .mapToObj(k ->
                        new Iteration("a", k, residuals[k], NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, k, 0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3})
    void what_is_left_out_lies_within_the_tolerance_of_the_lines(double tolerance) {
        var random = new Random(7);
        double[] walk = new double[3000];
        walk[0] = 1;
        for (int k = 1; k < walk.length; k++) {
            walk[k] = walk[k - 1] * Math.exp(0.02 * random.nextGaussian() - 0.005);
        }
        List<Iteration> all = history(walk);
        List<Iteration> kept = new Thinning(List.of(Iteration::recurrentRelativeResidual), tolerance).of(all);
        assertThat(kept).hasSizeLessThan(all.size()).startsWith(all.get(0)).endsWith(all.get(all.size() - 1));
        for (int i = 1; i < kept.size(); i++) {
            int from = kept.get(i - 1).iteration();
            int to = kept.get(i).iteration();
            for (int k = from; k <= to; k++) {
                double part = (double) (k - from) / (to - from);
                double line = Math.pow(walk[from], 1 - part) * Math.pow(walk[to], part);
                assertThat(Math.abs(Math.log(walk[k] / line)))
                        .isLessThanOrEqualTo(Math.log1p(tolerance) + 1e-12); // rounding of two powers
            }
        }
    }

    @Test
    void thinning_stops_where_there_are_few_enough_and_keeps_what_was_few() {
        List<Iteration> straight = history(OddRuns.residuals(1000, k -> Math.exp(-0.01 * k)));
        var none = Thinning.of(List.of(straight), List.of(Iteration::recurrentRelativeResidual), 1001);
        assertThat(none.tolerance()).isZero();
        assertThat(none.of(straight)).isSameAs(straight);
        var some = Thinning.of(List.of(straight), List.of(Iteration::recurrentRelativeResidual), 1000);
        assertThat(some.of(straight)).hasSize(2);
        assertThat(some.of(List.of())).isEmpty();
    }

    @Test
    void what_no_logarithm_can_show_does_not_stop_it() {
        List<Iteration> odd = history(new double[] {0, 1, Double.POSITIVE_INFINITY, NAN, 1e-300, 0, 1, 1, 1});
        assertThat(new Thinning(List.of(Iteration::recurrentRelativeResidual), 0.1).of(odd))
                .contains(odd.get(1), odd.get(4), odd.get(6))
                .doesNotContain(odd.get(2), odd.get(5), odd.get(7));
    }

    @Test
    void large_data_are_packed_and_say_the_same(@TempDir Path folder) throws IOException {
        var data = PageData.of(Rows.of(OddRuns.write(folder.resolve("run"), OddRuns.many(20, 1000))));
        String element = PageJson.element(data);
        assertThat(element).startsWith("<script type=\"application/gzip\" id=\"data\">");
        byte[] packed = Base64.getDecoder().decode(element.replaceAll("<.*?>", ""));
        JsonNode read = JsonMapper.shared().readTree(new GZIPInputStream(new ByteArrayInputStream(packed)));
        assertThat(read.get("cases").size()).isEqualTo(20);
        JsonNode first = read.get("cases").get(0);
        assertThat(first.get("solver").asString()).isEqualTo("solver 0");
        assertThat(first.get("columns").get("iteration").get(1000).asInt()).isEqualTo(1000);
        assertThat(first.get("columns").get("residual").get(201).isNull()).isTrue(); // not sampled
        assertThat(first.get("columns").has("normal")).isFalse();
        double seconds = first.get("columns").get("seconds").get(777).asDouble();
        assertThat(seconds).isEqualTo(0.00777);
        assertThat(first.get("productsPerIteration").asDouble()).isEqualTo(1.001); // 1001 of 1000 iterations
    }

    @Test
    void small_data_are_json_that_cannot_end_its_element(@TempDir Path folder) throws IOException {
        var data = PageData.of(Rows.of(OddRuns.write(
                folder.resolve("run"),
                List.of(new OddRuns.Sample(
                        OddRuns.planned(0, "p", "</script>", "<!--"),
                        Outcome.CONVERGED,
                        new double[] {1, NAN, Double.POSITIVE_INFINITY})))));
        String element = PageJson.element(data);
        String json = element.substring(element.indexOf('>') + 1, element.lastIndexOf("</script>"));
        assertThat(json).doesNotContain("<");
        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(read.get("cases").get(0).get("solver").asString()).isEqualTo("</script>");
        assertThat(read.get("cases").get(0).get("columns").get("monitored").toString())
                .isEqualTo("[1,null,null]");
    }

    @Test
    void a_script_of_others_cannot_end_its_element() throws IOException {
        assertThat(WebJar.inElement("'</script>' + '<!-- x'")).isEqualTo("'<\\/script>' + '<\\!-- x'");
        assertThat(WebJar.echarts())
                .contains("Licensed to the Apache Software Foundation")
                .doesNotContain("</script");
    }
}
