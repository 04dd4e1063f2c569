package org.krylovbench.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The data of a page as an element of HTML: JSON, or from some size on its gzip in Base64. */
final class PageJson {

    /** Bytes that a page carries as they are. */
    private static final int PLAIN = 100_000;

    private static final MathContext DIGITS = new MathContext(5);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(double.class, new Rounded())
                    .addSerializer(double[].class, new RoundedColumn()))
            .build();

    private PageJson() {}

    static String element(PageData data) throws IOException {
        byte[] json = MAPPER.writeValueAsBytes(data);
        if (json.length <= PLAIN) {
            String text = new String(json, StandardCharsets.UTF_8);
            return "<script type=\"application/json\" id=\"data\">" + inScript(text) + "</script>";
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(json);
        }
        return "<script type=\"application/gzip\" id=\"data\">"
                + Base64.getEncoder().encodeToString(packed.toByteArray()) + "</script>";
    }

    /** Inside a script element only {@code <} can end JSON. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }

    /** A whole number as it is, another by five digits, and null for what JSON has no number for. */
    private static void write(double value, JsonGenerator out) {
        if (!Double.isFinite(value)) {
            out.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeNumber((long) value);
        } else {
            BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            out.writeNumber(rounded.toString());
        }
    }

    private static final class Rounded extends ValueSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            write(value, out);
        }
    }

    private static final class RoundedColumn extends ValueSerializer<double[]> {

        @Override
        public void serialize(double[] column, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (double value : column) {
                write(value, out);
            }
            out.writeEndArray();
        }
    }
}
